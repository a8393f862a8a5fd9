import type { ResultRecord } from '../../result/format.ts'
import type { KnownStandard, KnownTask } from '../context.ts'
import type { Reason } from '../reasons.ts'

/** What every record says of where it comes from. */
type Head = Pick<ResultRecord, 'package' | 'standard' | 'stage' | 'centre'>

/** Where package, standard, stage or centre of a record are not those of the task it names. */
export function headReasons({ package: own, standard, stage, centre }: Head, { task, packageSha256 }: KnownTask): readonly Reason[] {
  const reasons: Reason[] = []
  if (own.id !== task.package.id || own.revision !== task.package.revision || own.sha256 !== packageSha256) reasons.push('package.digest')
  if (!isSameStandard(standard, 'standard' in task ? task.standard : undefined)) reasons.push('standard.digest')
  if (stage !== task.stage || centre.name !== task.centre.name || centre.type !== task.centre.type) reasons.push('task.facts')
  return reasons
}

/** The standard a record names, among those known; or why it cannot be had. */
export function namedStandard(
  { id, version, sha256 }: NonNullable<Head['standard']>,
  standards: readonly KnownStandard[],
): KnownStandard | 'standard.unknown' | 'standard.digest' {
  const named = standards.filter(({ standard }) => standard.id === id && standard.version === version)
  return named.length === 0 ? 'standard.unknown' : (named.find((one) => one.sha256 === sha256) ?? 'standard.digest')
}

function isSameStandard(own: Head['standard'], wanted: { id: string; version: string; sha256: string } | undefined): boolean {
  if (own === undefined || wanted === undefined) return own === wanted
  return own.id === wanted.id && own.version === wanted.version && own.sha256 === wanted.sha256
}
