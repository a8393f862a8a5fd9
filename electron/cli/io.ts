import type { Fault } from '#shared/text/fault.ts'
import type { Locale } from '#shared/text/say.ts'
import { visible, visibleJson } from '#shared/text/visible.ts'
import type { ExitCode } from './exitCode.ts'
import { faultLine } from './outcome.ts'

export type { ExitCode }

/** What a command may touch of the terminal: results on standard output, people's messages on standard error. */
export interface Io {
  readonly locale: Locale
  readonly debug: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** aborted by Ctrl+C; long work listens to it and leaves no half file */
  readonly signal: AbortSignal
  readonly input: NodeJS.ReadableStream
  /** one line on standard output; what a terminal would obey is written out */
  line(text: string): void
  /** one JSON object on one line of standard output */
  json(value: unknown): void
  /** one line on standard error, likewise */
  say(text: string): void
  /** one line a fault on standard error */
  faults(faults: readonly Fault[]): void
  /** progress on standard error, only on a terminal, each replacing the last; `undefined` clears it */
  progress(text: string | undefined): void
}

/** A command's file exports one of these; it adds itself to the program. */
export type Register = (program: import('commander').Command, io: Io, exit: (code: ExitCode) => void) => void

export function terminalIo(process: NodeJS.Process, signal: AbortSignal, debug: boolean): Io {
  const locale = localeOf(process.env)
  const write = (text: string) => void (process.stdout.destroyed || process.stdout.write(`${text}\n`))
  const say = (text: string) => void process.stderr.write(`${visible(text)}\n`)
  const io: Io = {
    locale,
    debug,
    env: process.env,
    now: () => new Date(),
    signal,
    input: process.stdin,
    line: (text) => write(visible(text)),
    json: (value) => write(visibleJson(JSON.stringify(value))),
    say,
    faults: (faults) => {
      for (const fault of faults) say(faultLine(locale, fault))
    },
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${visible(text ?? '')}`)
    },
  }
  return io
}

/** Chinese for a Chinese UTF-8 locale, English for another language or a locale that cannot show Chinese; without a locale, the system's language. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Locale {
  const wanted = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  if (!wanted) return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('en') ? 'en-US' : 'zh-CN'
  return /^zh/i.test(wanted) && /utf-?8/i.test(wanted) ? 'zh-CN' : 'en-US'
}
