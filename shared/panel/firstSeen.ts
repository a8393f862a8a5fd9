import type { PanelEdit } from './record.ts'
import { fileKey, type PanelSheet } from './sheet.ts'

/**
 * The key with which each expert's sound sheets were first taken in: expert → fingerprint. Files put aside or taken back do not count;
 * of several sheets taken in at once the lowest revision, then the lowest digest.
 */
export function firstSeenKeys({ files }: Pick<PanelSheet, 'files'>, edits: readonly PanelEdit[]): ReadonlyMap<string, string> {
  const seen = new Map<string, string>()
  for (const { act } of edits) {
    if (act.kind !== 'files.taken') continue
    const sound = act.files.filter((file) => file.soundness === 'sound' && file.record && files[fileKey(file)] !== undefined)
    const ordered = sound.sort((a, b) => a.record!.revision - b.record!.revision || ((a.sha256 ?? '') < (b.sha256 ?? '') ? -1 : 1))
    for (const { record } of ordered) if (!seen.has(record!.expert.id)) seen.set(record!.expert.id, record!.expert.fingerprint)
  }
  return seen
}
