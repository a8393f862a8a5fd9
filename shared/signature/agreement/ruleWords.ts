import { longestNote } from '../../format/values.ts'
import type { RuleTexts } from '../../layout/rules/ruleRow.ts'
import type { Finding } from '../../result/format.ts'
import type { RuleFinding } from '../../rules/finding.ts'

type Message = RuleFinding['message']
type Param = NonNullable<Message['params']>[string]

/**
 * Whether a finding is told in the words of a list of rules: one of the sentences of its rule and outcome, with numbers where
 * numbers belong, and the paths the rule reads. With `found`, what the rule finds in the task's plan, it must be that sentence with
 * those numbers and names; what comes from other catalogues (names of figures, units) is not compared.
 */
export function isWorded({ rule, outcome, message, fields }: Finding, { reads, words, plain }: RuleTexts, found?: Message): boolean {
  const isPlain = message === plain[outcome]
  const isRead = fields.length === 0 ? isPlain || reads[rule]?.length === 0 : isSameList(fields, reads[rule])
  if (!isRead) return false
  if (isPlain) return true
  const key = new RegExp(`^${rule}\\.${outcome}(?![a-z])`)
  const sentences = found
    ? [sentenceOf(found, words)]
    : Object.keys(words).flatMap((one) => (key.test(one) ? [openSentence(words[one]!)] : []))
  return sentences.some((sentence) => sentence !== undefined && says(message, sentence))
}

/** A sentence in pieces: fixed words, and gaps for a number or for anything. */
type Sentence = readonly (string | typeof anything | typeof number)[]

const anything = Symbol('anything')
const number = Symbol('number')
const numbers = new Set(
  'board committee directors total outside count least inside written subCentres laboratories coBuilders items done undone open months tech share line project subsidy other match fiscal baseline research team net contracts income ratio limit rows'.split(
    ' ',
  ),
)

function openSentence(template: string): Sentence {
  return pieces(template, (name) => [numbers.has(name) ? number : anything])
}

/** The sentence that a message says; `undefined` where the list does not have it. */
function sentenceOf(
  { domain, key, params = {} }: { readonly domain: string } & Omit<Message, 'domain'>,
  words: RuleTexts['words'],
): Sentence | undefined {
  if (domain !== 'rules') return [anything]
  const template = words[key]
  return template === undefined ? undefined : pieces(template, (name) => gapsOf(params[name], words))
}

function gapsOf(value: Param | undefined, words: RuleTexts['words']): Sentence {
  if (value === undefined) return [anything]
  if (typeof value !== 'object') return [String(value)]
  if ('domain' in value) return sentenceOf(value, words) ?? [anything]
  return value.flatMap((member, at) => [...(at === 0 ? [] : ['、']), ...gapsOf(member, words)])
}

function pieces(template: string, fill: (name: string) => Sentence): Sentence {
  return template.split(/(\{\w+\})/).flatMap((piece) => (/^\{\w+\}$/.test(piece) ? fill(piece.slice(1, -1)) : [piece]))
}

/** Whether a text is the sentence; one as long as a note may be is cut, and its beginning alone is compared. */
function says(text: string, sentence: Sentence): boolean {
  const isCut = text.endsWith('…') && [...text].length === longestNote
  return isCut ? text.startsWith(beginning(sentence)) : ends(text, sentence).includes(text.length)
}

/** Every place in the text where the pieces can end, piece by piece, so that no text takes longer than its length times the pieces. */
function ends(text: string, sentence: Sentence): readonly number[] {
  return sentence.reduce<readonly number[]>(
    (places, piece) => {
      if (typeof piece === 'string') return places.flatMap((at) => (text.startsWith(piece, at) ? [at + piece.length] : []))
      if (piece === anything) return placesFrom((places[0] ?? text.length) + 1, text)
      return [...new Set(places.flatMap((at) => numberEnds(text, at)))].sort((one, other) => one - other)
    },
    [0],
  )
}

function placesFrom(first: number, text: string): readonly number[] {
  return Array.from({ length: Math.max(0, text.length - first + 1) }, (_, at) => first + at)
}

/** The place behind the longest number that begins here. */
function numberEnds(text: string, at: number): readonly number[] {
  numeral.lastIndex = at
  return numeral.test(text) ? [numeral.lastIndex] : []
}

const numeral = /-?\d+(?:\.\d+)?/y

function beginning(sentence: Sentence): string {
  const gap = sentence.findIndex((piece) => typeof piece !== 'string')
  return sentence
    .slice(0, gap < 0 ? sentence.length : gap)
    .join('')
    .slice(0, longestNote - 1)
}

function isSameList(one: readonly string[], other: readonly string[] | undefined): boolean {
  return one.length === other?.length && one.every((text, at) => text === other[at])
}
