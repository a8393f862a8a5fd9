import { canonicalBytes } from '../format/canonical.ts'
import type { Criterion, Standard } from '../standard/format.ts'

/** What differs in a criterion between two versions of a standard; `marks`: levels, step, scale or the range that figures open. */
export type ItemPart = 'name' | 'dimension' | 'max' | 'method' | 'rule' | 'marks' | 'formula' | 'evidence'

export interface ItemChange {
  readonly criterion: string
  readonly name: string
  readonly change: 'gone' | 'new' | 'changed'
  /** of a changed one */
  readonly parts: readonly ItemPart[]
  /** full marks where they differ, hundredths */
  readonly max?: { readonly before: number; readonly after: number }
}

/** The criteria that are gone, new or changed, in the order of the newer standard, those gone last. */
export function itemChanges(before: Standard | undefined, after: Standard | undefined): readonly ItemChange[] {
  const old = new Map(before?.criteria.map((criterion) => [criterion.id, criterion]))
  const now = after?.criteria ?? []
  const kept = new Set(now.map(({ id }) => id))
  const changed = now.flatMap((criterion): readonly ItemChange[] => {
    const { id, name } = criterion
    const was = old.get(id)
    if (was === undefined) return [{ criterion: id, name, change: 'new', parts: [] }]
    const parts = changedParts(was, criterion)
    if (parts.length === 0) return []
    return [
      {
        criterion: id,
        name,
        change: 'changed',
        parts,
        ...(was.max !== criterion.max && { max: { before: was.max, after: criterion.max } }),
      },
    ]
  })
  const gone = [...old.values()].flatMap(({ id, name }): readonly ItemChange[] =>
    kept.has(id) ? [] : [{ criterion: id, name, change: 'gone', parts: [] }],
  )
  return [...changed, ...gone]
}

const keysOf: Readonly<Record<ItemPart, readonly (keyof Criterion)[]>> = {
  name: ['name'],
  dimension: ['dimension', 'group', 'counts'],
  max: ['max'],
  method: ['method', 'experts'],
  rule: ['rule'],
  marks: ['levels', 'markStep', 'outOf', 'bands', 'when', 'notApplicable'],
  formula: ['formula'],
  evidence: ['evidence', 'clauses', 'rules', 'spotCheck'],
}

/** A mark given before still says the same where none of these differ. */
export const bearingParts: readonly ItemPart[] = ['max', 'method', 'rule', 'marks']

export function changedParts(before: Criterion, after: Criterion): readonly ItemPart[] {
  const text = (criterion: Criterion, keys: readonly (keyof Criterion)[]) =>
    new TextDecoder().decode(canonicalBytes(keys.map((key) => criterion[key] ?? '')))
  return (Object.keys(keysOf) as ItemPart[]).filter((part) => text(before, keysOf[part]) !== text(after, keysOf[part]))
}
