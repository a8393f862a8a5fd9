import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'
import type { Standard } from '../standard/format.ts'
import type { Candidate } from './candidate.ts'
import { panelDraft } from './draft.ts'
import { entriesOf } from './entries.ts'
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
    ...(sheet.table.confirmed && { confirmed: { values: sheet.table.confirmed.values, sha256: sheet.table.confirmed.table } }),
    rulings: {
      adjustments: entriesOf(sheet.adjustments).map(([item, { entries }]) => ({ item, entries })),
      redLines: entriesOf(sheet.redLines).map(([item, { panelView }]) => ({ item, panelView })),
      tables: entriesOf(sheet.decisions).map(([, { subject }]) => subject),
      ...(sheet.rounds.stated && { rounds: sheet.rounds.stated }),
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
  const { fingerprints, softwareVersion, journal, closedAt } = closing
  const { signers, ...draft } = panelDraft(state, mergedPanel(state, context), context, fingerprints)
  return panelSchema.parse({
    ...draft,
    format: 'tic-review/panel@1',
    software: { name: 'tic-review', version: softwareVersion },
    signers: signers.map((signer) => ({ ...signer, fingerprint: keyOf(signer.expert, fingerprints) })),
    journal,
    closedAt,
  })
}

function keyOf(expert: string, fingerprints: Closing['fingerprints']): string {
  const fingerprint = fingerprints.get(expert)
  if (fingerprint === undefined) throw new Error(`the key of ${expert} is not known`)
  return fingerprint
}
