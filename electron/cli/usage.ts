import { type Command, type CommanderError, Help } from 'commander'
import { type Key, type Locale, say } from '#shared/text/say.ts'

/** commander's usage errors and our message for each; other errors keep commander's message. */
const sentences: Readonly<Record<string, Key<'cli'>>> = {
  'commander.missingArgument': 'useMissingArgument',
  'commander.optionMissingArgument': 'useMissingValue',
  'commander.missingMandatoryOptionValue': 'useMissingOption',
  'commander.unknownOption': 'useUnknownOption',
  'commander.excessArguments': 'useTooMany',
  'commander.unknownCommand': 'useUnknownCommand',
  'commander.invalidArgument': 'useInvalid',
}

const titles: Readonly<Record<string, Key<'cli'>>> = {
  'Usage:': 'helpUsage',
  'Arguments:': 'helpArguments',
  'Options:': 'helpOptions',
  'Global Options:': 'helpGlobalOptions',
  'Commands:': 'helpCommands',
}

/** Commander speaks the reader's language: headings of `--help`, choices and defaults; its own error lines are kept silent for `sayUse`. */
export function speak(program: Command, locale: Locale): Command {
  const help = new Help()
  return program
    .helpOption('-h, --help', say(locale, 'cli', 'help'))
    .helpCommand('help [command]', say(locale, 'cli', 'help'))
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (titles[title] === undefined ? title : say(locale, 'cli', titles[title])),
      optionDescription: (option) =>
        help
          .optionDescription(option)
          .replace('choices: ', say(locale, 'cli', 'helpChoices'))
          .replace('default: ', say(locale, 'cli', 'helpDefault')),
    })
}

/** One line that says what was wrong with the command line and how to see the right usage; `undefined` where help was shown. */
export function sayUse(locale: Locale, error: CommanderError): string | undefined {
  if (error.code === 'commander.help' || error.exitCode === 0) return undefined
  const key = sentences[error.code]
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const meant = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1]
  const detail = error.code === 'commander.invalidArgument' ? reasonOf(locale, error.message) : ''
  const sentence = key === undefined ? error.message.replace(/^error: /, '') : say(locale, 'cli', key, { first, second, detail })
  return `${sentence}${meant === undefined ? '' : say(locale, 'cli', 'useMeant', { meant })}${say(locale, 'cli', 'useHelp')}`
}

/** The message of the option's own parser, or the values it allows. */
function reasonOf(locale: Locale, message: string): string {
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1]
  return choices === undefined ? message.replace(/^.* is invalid\. /s, '') : say(locale, 'cli', 'useChoices', { choices })
}
