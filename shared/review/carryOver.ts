import type { Criterion } from '../standard/format.ts'
import type { Act, AsideMark, CarriedMark } from './act.ts'
import { type CarryRest, carryRest } from './carryRest.ts'
import type { CarrySide } from './carrySide.ts'
import { bearingParts, changedParts, type ItemChange, itemChanges } from './itemChanges.ts'
import { markProblems } from './markCheck.ts'
import type { CriterionEntry, Sheet } from './sheet.ts'

export interface CarryOver {
  readonly act?: Extract<Act, { kind: 'marks.carriedOver' }>
  /** criteria to be marked again, with the reason: the item changed or is gone, evidence it cites did, or the mark cannot be given any more */
  readonly left: readonly { readonly criterion: string; readonly why: AsideMark['why'] }[]
  /** what the newer standard has otherwise */
  readonly items: readonly ItemChange[]
  /** entries that stay in the older review alone */
  readonly lost: CarryRest['lost']
}

/**
 * What a sheet on an older package revision, under the same or an older version of the standard, brings along into the next:
 * marks whose criterion is unchanged in what bears on a mark and whose cited documents are byte for byte the same; opinion,
 * views, 核定值, additions, clues and notes that still stand. Marks that do not fit are kept aside, with what they were.
 */
export function carryOver(
  sheet: Sheet,
  from: CarrySide,
  into: CarrySide,
  origin: Extract<Act, { kind: 'marks.carriedOver' }>['from'],
): CarryOver {
  const marks: CarriedMark[] = []
  const aside: AsideMark[] = []
  const isSame = (document: string) => sameDocument(from, into, document)
  for (const [criterion, entry] of Object.entries(sheet.marks)) {
    if (entry === undefined) continue
    const carried = { ...entry, criterion, citations: [...(entry.citations ?? [])] }
    const why = misfit(from, into, criterion, entry, isSame)
    if (why === undefined) marks.push(carried)
    else aside.push({ ...carried, why })
  }
  const { also, lost } = carryRest(sheet, into, isSame)
  const left = aside.map(({ criterion, why }) => ({ criterion, why }))
  const items = itemChanges(from.standard, into.standard)
  if (marks.length + aside.length + also.length === 0) return { left, items, lost }
  const act = {
    kind: 'marks.carriedOver',
    from: origin,
    marks,
    ...(aside.length > 0 && { aside }),
    ...(also.length > 0 && { also }),
  } as Extract<Act, { kind: 'marks.carriedOver' }>
  return { act, left, items, lost }
}

function misfit(
  from: CarrySide,
  into: CarrySide,
  id: string,
  entry: CriterionEntry,
  isSame: (document: string) => boolean,
): AsideMark['why'] | undefined {
  const [before, after] = [criterionOf(from, id), criterionOf(into, id)]
  if (after === undefined) return 'gone'
  if (before === undefined || changedParts(before, after).some((part) => bearingParts.includes(part))) return 'criterion'
  if (!(entry.citations ?? []).every(({ document }) => isSame(document))) return 'evidence'
  const problems = into.standard === undefined ? [] : markProblems(into.standard, after, entry)
  return problems.includes('range') || problems.includes('cap') ? 'range' : undefined
}

function criterionOf(side: CarrySide, id: string): Criterion | undefined {
  return side.standard?.criteria.find((criterion) => criterion.id === id)
}

function sameDocument(from: CarrySide, into: CarrySide, document: string): boolean {
  const digest = from.digests.get(document)
  return digest !== undefined && digest === into.digests.get(document)
}
