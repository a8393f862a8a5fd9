import { isSameJson } from '#shared/format/same.ts'
import type { ListedStandard } from '#shared/ipc/settings.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'

export type StandardState = 'inUse' | 'package' | 'newer' | 'imported' | 'builtIn'

/** What a listed standard is to this computer now; the task's own first, then whether a newer one of the same id is there. */
export function standardState(one: ListedStandard, all: readonly ListedStandard[], inUse: string | undefined): StandardState {
  if (one.sha256 === inUse) return 'inUse'
  if (one.origin === 'package') return 'package'
  const newer = all.some(({ standard }) => standard.id === one.standard.id && standard.effectiveFrom > one.standard.effectiveFrom)
  if (newer) return 'newer'
  return one.origin
}

export interface StandardDifference {
  readonly changed: ReadonlySet<string>
  readonly added: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
}

/** Which criteria differ in anything between a standard and another, by id. */
export function compareStandards(shown: Standard, other: Standard): StandardDifference {
  const others = new Map(other.criteria.map((criterion) => [criterion.id, criterion]))
  const own = new Set(shown.criteria.map(({ id }) => id))
  const same = (one: Criterion) => isSameJson(one, others.get(one.id))
  return {
    changed: new Set(shown.criteria.filter((one) => others.has(one.id) && !same(one)).map(({ id }) => id)),
    added: new Set(shown.criteria.filter(({ id }) => !others.has(id)).map(({ id }) => id)),
    removed: new Set(other.criteria.map(({ id }) => id).filter((id) => !own.has(id))),
  }
}
