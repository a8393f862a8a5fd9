import type { HistoryEntry as RecordHistoryEntry } from '../record/history.ts'
import { historyOf as recordHistoryOf } from '../record/history.ts'
import type { Act, ActKind } from './act.ts'
import type { Edit } from './edit.ts'
import { reviewRecord } from './record.ts'
import type { Place } from './sheet.ts'

export type HistoryEntry = RecordHistoryEntry<ActKind, Place>

/** Every change of every place of a review, oldest first. */
export function historyOf(edits: Iterable<Edit>): readonly HistoryEntry[] {
  // the steps of a review lead to places of its sheet (`stepsOf`)
  return recordHistoryOf(reviewRecord, edits) as readonly HistoryEntry[]
}

/** The act that restores a criterion's earlier mark, finding or reason: restoring is a new edit, nothing is deleted. */
export function restoreAct(entry: HistoryEntry): Act | undefined {
  const [section, key, part] = entry.place
  const value = entry.before
  if (section === 'opinion') return { kind: 'opinion.set', part: key, text: value } as Act
  if (section !== 'marks') return undefined
  switch (part) {
    case 'mark':
      return { kind: 'score.set', criterion: key, mark: value } as Act
    case 'finding':
      return { kind: 'verification.set', criterion: key, finding: value } as Act
    case 'original':
      return { kind: 'original.set', criterion: key, seen: value === true } as Act
    case 'reason':
      return { kind: 'reason.set', criterion: key, reason: value } as Act
    default:
      return undefined
  }
}
