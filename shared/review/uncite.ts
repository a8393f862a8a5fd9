import type { Citation } from '../format/values.ts'
import type { Act } from './act.ts'
import type { Sheet } from './sheet.ts'

interface Citing {
  readonly citations?: readonly Citation[]
}

/**
 * The acts that take every citation of one document or photo out of a sheet: of marks (each one, the last first, so that the
 * numbers before it stay), findings, values, adjustments, red lines and notes. Asked before a photo is removed, so that none is left behind.
 */
export function uncite(sheet: Sheet, document: string): readonly Act[] {
  const cites = ({ citations = [] }: Citing) => citations.some((one) => one.document === document)
  const rest = ({ citations = [] }: Citing) => citations.filter((one) => one.document !== document)
  const some = (entry: Citing) => (rest(entry).length > 0 ? { citations: rest(entry) } : {})
  const of = <T extends Citing>(table: Readonly<Record<string, T | undefined>>) =>
    Object.entries(table).flatMap(([key, entry]) => (entry !== undefined && cites(entry) ? [[key, entry] as const] : []))
  return [
    ...of(sheet.marks).flatMap(([criterion, { citations = [] }]) =>
      citations
        .flatMap((one, index) => (one.document === document ? [{ kind: 'evidence.removed', criterion, index } as const] : []))
        .reverse(),
    ),
    ...of(sheet.ruleViews).map(
      ([rule, { citations, ...view }]): Act => ({ kind: 'finding.viewed', rule, ...view, ...some({ citations: citations ?? [] }) }),
    ),
    ...of(sheet.values).map(([, value]): Act => ({ kind: 'value.verified', ...value, citations: rest(value) })),
    ...of(sheet.adjustments).map(([entry, kept]): Act => ({ kind: 'adjustment.set', entry, ...kept, citations: rest(kept) })),
    ...of(sheet.redLines).map(([entry, kept]): Act => ({ kind: 'redLine.noted', entry, ...kept, citations: rest(kept) })),
    ...of(sheet.notes).map(
      ([entry, { citations, ...kept }]): Act => ({ kind: 'note.edited', entry, ...kept, ...some({ citations: citations ?? [] }) }),
    ),
  ]
}
