import words from './words.json' with { type: 'json' }

/** What stands behind `键=`: one of the closed lists of words, a number, a text, or a part of a formula. */
export type Slot = string
export type Keys = Readonly<Record<string, readonly [label: string, slot: Slot]>>
/** A thing written `名称(键=值, …)`: its kind in the format, its name and its keys. */
export interface Shape {
  readonly kind: string
  readonly word: string
  readonly keys: Keys
}

/** Things of which one kind is chosen; the format's key that says which is `kind`, for outcomes `give`. */
export type Family = 'value' | 'scale' | 'formula' | 'outcome' | 'test'

type Written = Readonly<Record<string, { readonly word: string; readonly keys: unknown }>>

function shapes(family: Family): readonly Shape[] {
  return Object.entries(words[family] as Written).map(([kind, { word, keys }]) => ({ kind, word, keys: keys as Keys }))
}

const families: Readonly<Record<Family, readonly Shape[]>> = {
  value: shapes('value'),
  scale: shapes('scale'),
  formula: shapes('formula'),
  outcome: shapes('outcome'),
  test: shapes('test'),
}

export function tagOf(family: Family): 'kind' | 'give' {
  return family === 'outcome' ? 'give' : 'kind'
}

export function shapeOfKind(family: Family, kind: unknown): Shape | undefined {
  return families[family].find((shape) => shape.kind === kind)
}

export function shapeOfWord(family: Family, word: string): Shape | undefined {
  return families[family].find((shape) => shape.word === word)
}

/** The words of a family, for what is told where another one stands. */
export function wordsOf(family: Family): readonly string[] {
  return families[family].map(({ word }) => word)
}

export function recordKeys(slot: Slot): Keys | undefined {
  return (words.records as unknown as Readonly<Record<string, Keys>>)[slot]
}

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  over: words.over,
  take: words.take,
  yearlyTake: words.yearlyTake,
  method: words.method,
  changeFrom: words.changeFrom,
  register: words.register,
  lineFrom: words.lineFrom,
  flag: words.flag,
}

export function choiceWords(slot: Slot): Readonly<Record<string, string>> | undefined {
  return choices[slot]
}

export const { sum: sumWord, valueCondition, figureTest, notGiven, and, rest, over: overWords } = words
