import type { PanelRecord } from '../../../panel/format.ts'
import { isScorer } from '../../../plan/roster.ts'
import type { PanelMember, Task } from '../../../plan/task.ts'
import { apart, countedRows } from './list.ts'

/**
 * Whether the record asks for the signatures it must: of everybody whose sheet counts, by the key of that sheet, but experts whose
 * dissent it holds and who refuse to sign; and beside them of secretaries alone; nobody and no key twice. A
 * panel has one leader.
 */
export function signersStand({ signers, results, dissent }: PanelRecord): boolean {
  const counted = new Map(countedRows(results).map((row) => [row.expert, row]))
  const asked = new Set(signers.map(({ expert }) => expert))
  const dissents = new Set(dissent.map(({ expert }) => expert))
  return (
    asked.size === signers.length &&
    signers.filter(({ role }) => role === '组长').length <= 1 &&
    new Set(signers.map(({ fingerprint }) => fingerprint)).size === signers.length &&
    [...counted.keys()].every((expert) => asked.has(expert) || dissents.has(expert)) &&
    signers.every(({ expert, name, role, fingerprint }) => {
      const sheet = counted.get(expert)
      if (sheet === undefined) return role === '秘书'
      return isScorer({ role }) && sheet.name === name && sheet.fingerprint === fingerprint
    })
  )
}

/** Whether signers, absent members and the sheets that belong to the panel are those of the roster, the former two in its order, by keys that no other row names. */
export function areOfRoster({ signers, absent, results }: PanelRecord, { panel }: Task): boolean {
  const rows = new Map(panel.map((member, at) => [member.id, { member, at }]))
  const present = new Set(results.filter(({ state }) => state === '有效' || state === '回避').map(({ expert }) => expert))
  const missing = panel.filter((member) => isScorer(member) && !present.has(member.id)).map(({ id }) => id)
  const places = signers.map(({ expert }) => rows.get(expert)?.at ?? -1)
  return (
    places.every((place, at) => place > (places[at - 1] ?? -1)) &&
    signers.every((signer) => isRow(signer, rows.get(signer.expert)?.member, panel)) &&
    results.every((row) => apart.has(row.state) || isSheetOf(row, rows.get(row.expert)?.member)) &&
    missing.length === absent.length &&
    missing.every((id, at) => id === absent[at])
  )
}

/** Whether a sheet on the list is by a member of the roster, under the member's own name and key, and kind where it is named. */
function isSheetOf({ name, specialty, fingerprint }: PanelRecord['results'][number], member: PanelMember | undefined): boolean {
  return (
    member !== undefined &&
    isScorer(member) &&
    member.name === name &&
    (specialty === undefined || member.specialty === specialty) &&
    (member.fingerprint ?? fingerprint) === fingerprint
  )
}

function isRow(signer: PanelRecord['signers'][number], member: PanelMember | undefined, panel: Task['panel']): boolean {
  const { expert, name, role, fingerprint } = signer
  return (
    member !== undefined &&
    member.name === name &&
    member.role === role &&
    (member.fingerprint ?? fingerprint) === fingerprint &&
    panel.every((row) => row.id === expert || row.fingerprint !== fingerprint)
  )
}
