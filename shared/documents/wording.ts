import type { ResultRecord } from '../result/format.ts'
import { type Key, type Params, say } from '../text/say.ts'
import { figures } from '../text/zh/figures.ts'

/** The official wording of a form; forms are Chinese whatever the language of the screen. */
export function word(key: Key<'documents'>, params: Params = {}): string {
  return say('zh-CN', 'documents', key, params)
}

/** Hundredths of a mark as printed: `5.26`. */
export function markText(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

/** A digest in groups of four, upper case, as a person reads it aloud. */
export function groupsOfFour(digest: string): string {
  return (digest.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')
}

/** `2026-09-17T16:30:00+08:00` or `2026-09-17` → 2026年9月17日, the date at the place of the review. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-')
  return word('date', { year: Number(year), month: Number(month), day: Number(day) })
}

export function timeText(iso: string): string {
  return `${dateText(iso)} ${iso.slice(11, 16)}`
}

/** Name of a figure; a key no catalogue knows is printed as it is. */
export function figureName(figure: string): string {
  return figure in figures ? say('zh-CN', 'figures', figure as Key<'figures'>) : figure
}

export function figureUnit(figure: string): string {
  const key = `${figure}.unit`
  return key in figures ? say('zh-CN', 'figures', key as Key<'figures'>) : ''
}

type Cited = ResultRecord['criteria'][number]['citations'][number]

/** `D003第12页`, `D004第1、3页`, one document a line, its pages together and each once. */
export function citationsText(citations: readonly Pick<Cited, 'document' | 'page'>[]): string {
  const pages = new Map<string, Set<number>>()
  for (const { document, page } of citations) pages.set(document, (pages.get(document) ?? new Set()).add(page))
  return [...pages].map(([document, list]) => word('citation', { document, pages: [...list].join('、') })).join('\n')
}

/** Form number printed on every page: `10-苏日娜-R1`. */
export function sheetNumber(form: string, result: ResultRecord): string {
  return `${form}-${result.expert.name}-R${result.revision}`
}
