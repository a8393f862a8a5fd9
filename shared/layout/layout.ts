import type { layout1 } from './1/index.ts'

/** The same shape with any number and any text in its places. */
export type Shape<T> = T extends number ? number : T extends string ? string : { readonly [Key in keyof T]: Shape<T[Key]> }

/**
 * Everything the pages and sheets of a signed result show besides the record's own content: words, names, columns, sizes and
 * places. Each layout has a number, and a numbered layout never changes (docs/layouts.md).
 */
export interface Layout extends Shape<typeof layout1> {}

export type Word = keyof Layout['words']
export type RuleWord = keyof Layout['rules']
export type StepWord = keyof Layout['steps']
export type RecordWord = keyof Layout['records']
export type SizeName = keyof Layout['sizes']
export type Params = Readonly<Record<string, string | number>>

/** A word of the layout with its `{placeholders}` filled in; one that is not given stays as it is. */
export function word({ words }: Pick<Layout, 'words'>, key: Word, params: Params = {}): string {
  return filled(words[key], params)
}

/** A word used to describe a formula. */
export function ruleWord({ rules }: Pick<Layout, 'rules'>, key: RuleWord, params: Params = {}): string {
  return filled(rules[key], params)
}

/** A word result.json tells a formula's steps in. */
export function stepWord({ steps }: Pick<Layout, 'steps'>, key: StepWord, params: Params = {}): string {
  return filled(steps[key], params)
}

/** A word a typed record (a question, a spot check …) is told in. */
export function recordWord({ records }: Pick<Layout, 'records'>, key: RecordWord, params: Params = {}): string {
  return filled(records[key], params)
}

/** Name of a figure; one the layout does not know is printed by its key. */
export function figureName({ figures }: Pick<Layout, 'figures'>, figure: string): string {
  return textOf(figures, figure) ?? figure
}

export function figureUnit({ figures }: Pick<Layout, 'figures'>, figure: string): string {
  return textOf(figures, `${figure}.unit`) ?? ''
}

/** A text of a table by a key that need not be in it. */
export function textOf(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined
}

/** A template with its `{placeholders}` filled in. */
export function filled(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole))
}
