import type { Citation } from '../format/values.ts'
import { currentLayout } from '../layout/index.ts'
import { codeOf, unprintable } from '../text/printable.ts'
import { type Key, say } from '../text/say.ts'
import { figures } from '../text/zh/figures.ts'
import type { Blocker } from './blocker.ts'
import type { ReviewContext } from './context.ts'
import { photoTitle } from './photo.ts'
import type { ReviewState } from './state.ts'

/** A text that a person typed and the signed sheet prints: its place, and its entry where the place does not name it. */
interface TypedText {
  readonly at: string
  readonly name?: string
  readonly text: string | undefined
}

/** A blocker for each field with characters that no font has: `got` the characters, `want` their numbers. */
export function characterBlockers(state: ReviewState, context: ReviewContext): readonly Blocker[] {
  return typedTexts(state, context).flatMap(({ at, name, text }) => {
    const odd = text === undefined ? [] : unprintable(text)
    if (odd.length === 0) return []
    const told = { got: odd.join(' '), want: odd.map(codeOf).join(' ') }
    return [{ code: 'review.character', at, ...(name !== undefined && { name }), ...told, weight: 'blocks' as const }]
  })
}

function typedTexts({ sheet, recusal }: ReviewState, { standard }: ReviewContext): readonly TypedText[] {
  const nameOf = new Map(standard?.criteria.map(({ id, name }) => [id, `${id} ${name}`]))
  const cited = (at: string, name: string, citations: readonly Citation[] = []): TypedText[] =>
    citations.map(({ note }, n) => ({ at: `${at}/citations/${n}/note`, name, text: note }))
  const entries = <T>(table: Readonly<Record<string, T | undefined>>) =>
    Object.entries(table).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, entry] as const]))
  const texts: TypedText[] = [{ at: '/recusal/reason', text: recusal?.reason }]
  for (const [id, { reason, citations }] of entries(sheet.marks)) {
    const name = nameOf.get(id) ?? id
    texts.push({ at: `/marks/${id}/reason`, name, text: reason }, ...cited(`/marks/${id}`, name, citations))
  }
  for (const [rule, { note, citations }] of entries(sheet.ruleViews))
    texts.push({ at: `/ruleViews/${rule}/note`, name: rule, text: note }, ...cited(`/ruleViews/${rule}`, rule, citations))
  for (const [key, { figure, year, reason, citations }] of entries(sheet.values)) {
    const name = figureName(figure, year, standard)
    texts.push({ at: `/values/${key}/reason`, name, text: reason }, ...cited(`/values/${key}`, name, citations))
  }
  for (const [entry, { item, reason, citations }] of entries(sheet.adjustments))
    texts.push({ at: `/adjustments/${entry}/reason`, name: item, text: reason }, ...cited(`/adjustments/${entry}`, item, citations))
  for (const [entry, { item, clue, citations }] of entries(sheet.redLines))
    texts.push({ at: `/redLines/${entry}/clue`, name: item, text: clue }, ...cited(`/redLines/${entry}`, item, citations))
  for (const [id, photo] of entries(sheet.attachments))
    texts.push({ at: `/attachments/${id}/title`, text: photoTitle(photo, currentLayout) })
  for (const [part, text] of entries(sheet.opinion)) texts.push({ at: `/opinion/${part}`, text })
  for (const [topic, { note }] of entries(sheet.topics)) texts.push({ at: `/consultation/topics/${topic}/note`, name: topic, text: note })
  for (const [n, [entry, demand]] of entries(sheet.demands).entries())
    for (const field of ['problem', 'demand', 'unit'] as const)
      texts.push({ at: `/consultation/demands/${entry}/${field}`, name: String(n + 1), text: demand[field] })
  return texts
}

function figureName(figure: string, year: number | undefined, standard: ReviewContext['standard']): string {
  const own = standard?.figures?.find(({ key }) => key === figure)?.name
  const name = own ?? (Object.hasOwn(figures, figure) ? say('zh-CN', 'figures', figure as Key<'figures'>) : figure)
  return year === undefined ? name : `${name} ${year}`
}
