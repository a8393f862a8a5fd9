import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { CarryOffer } from '#shared/ipc/reviews.ts'
import { stateOf } from '#shared/review/apply.ts'
import { carryOver } from '#shared/review/carryOver.ts'
import type { CarrySide } from '#shared/review/carrySide.ts'
import { reviewRecord } from '#shared/review/record.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { Mission } from '../missions/list.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { journalFile } from '../profiles/journalFile.ts'
import { readJournal } from '../record/index.ts'

/**
 * What the marks on an older package revision amount to on the newer one: which may be brought along, which are marked
 * anew and why, and which documents changed. Only an offer: the expert sends the act, or does not. Faults: `journal.*`.
 */
export async function offerCarry(
  profile: ProfileOwner,
  mission: Mission,
  from: OpenedPackage,
  into: OpenedPackage,
): Promise<Result<CarryOffer>> {
  const journal = await readJournal(journalFile(profile, mission.review), reviewRecord, profile.key('journal'))
  if (!journal.ok) return journal
  const { sheet } = stateOf(journal.value.edits)
  const origin = { packageSha256: mission.package.sha256, revision: mission.package.revision, journalHead: journal.value.end.head }
  const [before, after] = [sideOf(from), sideOf(into)]
  return ok({ revision: mission.package.revision, ...carryOver(sheet, before, after, origin), documents: changedDocuments(from, into) })
}

function sideOf(opened: OpenedPackage): CarrySide {
  const { plan, task, standard } = opened
  const digests = new Map(plan.documents.map(({ id, path }) => [id, digestOf(opened, path) ?? '']))
  return { plan, task, ...(standard && { standard }), digests }
}

function changedDocuments(from: OpenedPackage, into: OpenedPackage): CarryOffer['documents'] {
  const before = new Map(from.plan.documents.map((document) => [document.id, digestOf(from, document.path)]))
  const kept = new Set(into.plan.documents.map(({ id }) => id))
  const changed = into.plan.documents.flatMap(({ id, title, path }): CarryOffer['documents'] => {
    if (!before.has(id)) return [{ id, title, change: 'added' }]
    return before.get(id) === digestOf(into, path) ? [] : [{ id, title, change: 'altered' }]
  })
  const removed = from.plan.documents.filter(({ id }) => !kept.has(id)).map(({ id, title }) => ({ id, title, change: 'removed' as const }))
  return [...changed, ...removed]
}

function digestOf({ entries }: OpenedPackage, path: string): string | undefined {
  return Object.hasOwn(entries, path) ? entries[path]?.sha256 : undefined
}
