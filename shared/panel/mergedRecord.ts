import { jsonDigest } from '../format/canonical.ts'
import { currentLayout } from '../layout/index.ts'
import { word } from '../layout/layout.ts'
import { journalFormat } from '../record/edit.ts'
import { panelDraft } from './draft.ts'
import { type PanelRecord, panelSchema } from './format.ts'
import type { Merged } from './merge.ts'
import { type PanelState, panelRecord } from './record.ts'

type Context = Parameters<typeof panelDraft>[2]

/** When the record is closed, where nobody says it: the latest lock of the sheets that count. */
export function latestLock({ counted }: Pick<Merged, 'counted'>): string | undefined {
  return counted
    .map(({ lockedAt }) => lockedAt)
    .reduce<string | undefined>((latest, at) => (latest === undefined || Date.parse(at) > Date.parse(latest) ? at : latest), undefined)
}

/**
 * The record of a merge that no panel has discussed yet: the computed parts, nobody has voted, and opinion, 填写人 and 复核人 say
 * that they are open. It depends on the sheets, `closedAt` and the version alone. At least one sheet must count.
 */
export async function mergedRecord(
  merged: Merged,
  context: Context,
  { closedAt, softwareVersion }: { readonly closedAt: string; readonly softwareVersion: string },
): Promise<PanelRecord> {
  const untouched: PanelState = panelRecord.stateOf([])
  const keys = new Map(merged.counted.map(({ expert }) => [expert.id, expert.fingerprint]))
  const { signers, consultation: _, ...draft } = panelDraft(untouched, merged, context, keys)
  return panelSchema.parse({
    ...draft,
    format: 'tic-review/panel@1',
    software: { name: 'tic-review', version: softwareVersion },
    opinion: { overall: word(currentLayout, 'panel.notConcluded') },
    vote: { agree: 0, disagree: 0 },
    signers: signers.map((signer) => ({ ...signer, fingerprint: keys.get(signer.expert) })),
    preparedBy: word(currentLayout, 'panel.notPrepared'),
    checkedBy: word(currentLayout, 'panel.notChecked'),
    journal: await journalOf(context, merged, closedAt),
    closedAt,
  })
}

/** The chain of a merge without a journal file: its head and one entry for the sheets on the list, by their digests. */
async function journalOf(context: Context, { parts }: Merged, at: string): Promise<PanelRecord['journal']> {
  const head = { format: journalFormat, kind: 'panel', task: context.task.id, package: context.package }
  const results = parts.results.map(({ sha256 }) => sha256)
  const entry = { seq: 0, at, prev: await jsonDigest(head), results, values: parts.values }
  return { head: await jsonDigest(entry), entries: 1 }
}
