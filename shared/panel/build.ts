import { currentLayout } from '../layout/index.ts'
import { word } from '../layout/layout.ts'
import type { Plan } from '../plan/format.ts'
import type { PanelMember, Task } from '../plan/task.ts'
import { topics } from '../review/act.ts'
import type { Standard } from '../standard/format.ts'
import { signersOf } from './blockers.ts'
import type { Candidate } from './candidate.ts'
import { flagRow } from './flagRow.ts'
import { type PanelRecord, panelSchema } from './format.ts'
import { type Merged, mergePanel } from './merge.ts'
import type { PanelState } from './record.ts'
import type { PanelSheet } from './sheet.ts'

/** What a panel's record is made from beside its edits. */
export interface PanelContext {
  readonly plan: Plan
  readonly task: Task
  readonly package: PanelRecord['package']
  readonly standard?: Standard
  readonly standardSha256?: string
  readonly firstSeen?: ReadonlyMap<string, string>
}

/** The merge of the sheets taken in so far, under what the panel has decided so far. */
export function mergedPanel({ sheet }: Pick<PanelState, 'sheet'>, { plan, task, standard, firstSeen }: PanelContext): Merged {
  return mergePanel({
    plan,
    task,
    files: takenFiles(sheet),
    ...(standard && { standard }),
    ...(firstSeen && { firstSeen }),
    ...(sheet.table.confirmed && { confirmed: sheet.table.confirmed.values }),
    rulings: {
      adjustments: entriesOf(sheet.adjustments).map(([item, { entries }]) => ({ item, entries })),
      redLines: entriesOf(sheet.redLines).map(([item, { panelView }]) => ({ item, panelView })),
      missing: entriesOf(sheet.missing).map(([criterion, ruling]) => ({ criterion, ...ruling })),
    },
  })
}

function takenFiles(sheet: PanelSheet): readonly Candidate[] {
  return entriesOf(sheet.files).map(([, { file, fileSha256, kind, soundness, record, sha256 }]) => ({
    file,
    ...(fileSha256 !== undefined && { fileSha256 }),
    kind,
    soundness,
    ...(record && sha256 !== undefined && { record, sha256 }),
  }))
}

export interface Closing {
  readonly softwareVersion: string
  readonly journal: PanelRecord['journal']
  /** ISO 8601, the clock passed in */
  readonly closedAt: string
  /** the keys of the signers, by their ids on the roster */
  readonly fingerprints: ReadonlyMap<string, string>
}

/**
 * The record of a panel that nothing blocks (formats.md § 7), checked against its own schema before it leaves.
 * Throws on a state that `panelBlockers` would have stopped, and on a signer without a key: both are bugs of ours.
 */
export function buildPanelRecord(state: PanelState, context: PanelContext, closing: Closing): PanelRecord {
  const { sheet } = state
  const { task, standard, standardSha256 } = context
  const merged = mergedPanel(state, context)
  const replaced = state.reopened.at(-1)?.replaces
  return panelSchema.parse({
    format: 'tic-review/panel@1',
    software: { name: 'tic-review', version: closing.softwareVersion },
    task: task.id,
    package: context.package,
    stage: task.stage,
    centre: task.centre,
    ...(standard && { standard: standardPart(standard, standardSha256) }),
    ...merged.parts,
    flags: merged.flags.map((flag) => flagRow(flag, currentLayout)),
    decisions: entriesOf(sheet.decisions).map(([, decision]) => decision),
    reopened: reopenedSheets(merged),
    opinion: sheet.opinion,
    ...(task.stage === '咨询论证' && { consultation: consultationPart(sheet) }),
    vote: sheet.vote.counted,
    dissent: entriesOf(sheet.dissent).map(([expert, { reason }]) => ({ expert, reason })),
    signers: signersOf(task, merged, closing.fingerprints).map((member) => signerPart(member, closing.fingerprints)),
    preparedBy: sheet.paper.preparedBy,
    checkedBy: sheet.paper.checkedBy,
    journal: closing.journal,
    revision: state.revision,
    ...(replaced !== undefined && { replaces: replaced }),
    closedAt: closing.closedAt,
  })
}

function standardPart({ id, version, label, documentNumber }: Standard, sha256: string | undefined) {
  return { id, version, sha256, label, documentNumber }
}

/** Every sheet that a later one of the same expert replaced, when both were handed in; the reason stands in the later one's journal. */
function reopenedSheets({ counted, listed }: Merged): PanelRecord['reopened'] {
  const former = new Set(listed.filter(({ standing }) => standing === 'superseded').map(({ sha256 }) => sha256))
  const digests = new Map(listed.filter(({ standing }) => standing === 'counted').map(({ record, sha256 }) => [record!.expert.id, sha256!]))
  return counted.flatMap(({ expert, replaces }) =>
    replaces !== undefined && former.has(replaces)
      ? [{ expert: expert.id, old: replaces, new: digests.get(expert.id)!, reason: word(currentLayout, 'panelReopened') }]
      : [],
  )
}

function consultationPart(sheet: PanelSheet) {
  const views = topics.flatMap((topic) => (sheet.topics[topic] === undefined ? [] : [{ topic, ...sheet.topics[topic] }]))
  return { topics: views, rectifications: entriesOf(sheet.demands).map(([, demand]) => demand), conclusion: sheet.advice.conclusion }
}

function signerPart({ id, name, role }: PanelMember, fingerprints: Closing['fingerprints']): PanelRecord['signers'][number] {
  const fingerprint = fingerprints.get(id)
  if (fingerprint === undefined) throw new Error(`the key of ${id} is not known`)
  return { expert: id, name, role, fingerprint }
}

/** What stands in a table, by key. */
function entriesOf<T>(table: Readonly<Record<string, T | undefined>>): readonly (readonly [string, T])[] {
  return Object.entries(table)
    .flatMap(([key, entry]) => (entry === undefined ? [] : [[key, entry] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
