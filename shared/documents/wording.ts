import { fullMark } from '../format/marks.ts'
import { type Layout, word } from '../layout/layout.ts'
import type { ResultRecord } from '../result/format.ts'
import { type Exact, lowest, readFraction, roundHalfUp } from '../scoring/exact.ts'
import { clauseIn } from '../text/clause.ts'
import { type Key, type Params, say } from '../text/say.ts'

/** A word of a form that is signed by hand only, never read by a verifier; what a signed result prints is the layout's. Chinese whatever the language of the screen. */
export function formWord(key: Key<'documents'>, params: Params = {}): string {
  return say('zh-CN', 'documents', key, params)
}

/** Hundredths of a mark as printed: `5.26`. */
export function markText(hundredths: number): string {
  return fullMark(hundredths)
}

/** An exact mean of hundredths, as the record writes it (`3350`, `3350/3`) or computed, with two decimals; ≈ before one that was rounded half up for print. */
export function meanText(layout: Layout, mean: string | Exact): string {
  const exact = typeof mean === 'string' ? readFraction(mean) : lowest(mean)
  const text = markText(roundHalfUp(exact))
  return exact.d === 1 || exact.d === 1n ? text : word(layout, 'panel.about', { value: text })
}

/** A digest in groups of four, upper case, as a person reads it aloud. */
export function groupsOfFour(digest: string): string {
  return groupsOf(4, digest)
}

/** The groups of four, and wider ones for a digest whose letters are so broad that these do not fit a line. */
export function digestSpellings(digest: string): readonly [string, ...string[]] {
  return [groupsOf(4, digest), groupsOf(8, digest), groupsOf(16, digest), digest.toUpperCase()]
}

function groupsOf(size: number, digest: string): string {
  return (digest.toUpperCase().match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ')
}

/** `2026-09-17T16:30:00+08:00` or `2026-09-17` → 2026年9月17日, the date at the place of the review. */
export function dateText(layout: Layout, iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-')
  return word(layout, 'date', { year: Number(year), month: Number(month), day: Number(day) })
}

export function timeText(layout: Layout, iso: string): string {
  return `${dateText(layout, iso)} ${iso.slice(11, 16)}`
}

/** A citation of the guideline in the style of official papers. */
export function clauseText(layout: Layout, citation: string): string {
  return clauseIn(citation, { paragraph: (number) => word(layout, 'clause.paragraph', { number }), versus: word(layout, 'clause.versus') })
}

type Cited = ResultRecord['criteria'][number]['citations'][number]

/** `D003第12页`, `D004第1、3页`, one document a line, its pages together and each once. */
export function citationsText(layout: Layout, citations: readonly Pick<Cited, 'document' | 'page'>[]): string {
  const pages = new Map<string, Set<number>>()
  for (const { document, page } of citations) pages.set(document, (pages.get(document) ?? new Set()).add(page))
  return [...pages].map(([document, list]) => word(layout, 'citation', { document, pages: [...list].join('、') })).join('\n')
}

/** Form number printed on every page: `10-苏日娜-R1`. */
export function sheetNumber(form: string, result: ResultRecord): string {
  return `${form}-${result.expert.name}-R${result.revision}`
}

/** The same of a panel's record: `11-专家组-R1`. */
export function panelSheetNumber(layout: Layout, form: string, { revision }: { readonly revision: number }): string {
  return word(layout, 'panel.sheetNumber', { form, revision })
}
