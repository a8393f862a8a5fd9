import type { Criterion } from '../standard/format.ts'
import type { Act, CarriedMark } from './act.ts'
import type { ReviewContext } from './context.ts'
import type { Sheet } from './sheet.ts'

/** One side of a package revision: its facts and the digest of each document. */
export interface CarrySide extends ReviewContext {
  readonly digests: ReadonlyMap<string, string>
}

export interface CarryOver {
  readonly act?: Extract<Act, { kind: 'marks.carriedOver' }>
  /** criteria to be marked again, with the reason: the item changed, or evidence it cites did */
  readonly left: readonly { readonly criterion: string; readonly why: 'criterion' | 'evidence' }[]
}

/**
 * What a sheet on an older package revision may bring along into the next: marks whose criterion is unchanged
 * (id, maximum, method, rule) and whose cited documents are byte for byte the same. The others are marked again.
 */
export function carryOver(
  sheet: Sheet,
  from: CarrySide,
  into: CarrySide,
  origin: Extract<Act, { kind: 'marks.carriedOver' }>['from'],
): CarryOver {
  const marks: CarriedMark[] = []
  const left: CarryOver['left'][number][] = []
  for (const [criterion, entry] of Object.entries(sheet.marks)) {
    if (entry === undefined) continue
    const citations = [...(entry.citations ?? [])]
    if (!sameCriterion(criterionOf(from, criterion), criterionOf(into, criterion))) left.push({ criterion, why: 'criterion' })
    else if (!citations.every(({ document }) => isSame(from, into, document))) left.push({ criterion, why: 'evidence' })
    else marks.push({ ...entry, criterion, citations })
  }
  return marks.length === 0 ? { left } : { act: { kind: 'marks.carriedOver', from: origin, marks }, left }
}

function criterionOf(side: CarrySide, id: string): Criterion | undefined {
  return side.standard?.criteria.find((criterion) => criterion.id === id)
}

function sameCriterion(before: Criterion | undefined, after: Criterion | undefined): boolean {
  if (before === undefined || after === undefined) return false
  return before.max === after.max && before.method === after.method && before.rule === after.rule
}

function isSame(from: CarrySide, into: CarrySide, document: string): boolean {
  const digest = from.digests.get(document)
  return digest !== undefined && digest === into.digests.get(document)
}
