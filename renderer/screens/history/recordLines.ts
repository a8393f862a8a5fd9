import type { Edit } from '#shared/record/edit.ts'
import { type HistoryEntry, historyOf } from '#shared/record/history.ts'
import type { AnyKind } from '#shared/record/kind.ts'

/** One edit of a record and the places it changed. */
export interface RecordLine {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly kind: string
  readonly changes: readonly HistoryEntry[]
}

/** Every edit of a record of any kind, the newest first. */
export function recordLines(kind: AnyKind, edits: readonly Edit[]): readonly RecordLine[] {
  const changes = Map.groupBy(historyOf(kind, edits), ({ seq }) => seq)
  return edits.map(({ seq, at, by, act }) => ({ seq, at, by, kind: act.kind, changes: changes.get(seq) ?? [] })).reverse()
}

/** The words a value of a sheet shows in the history: texts by themselves, of an entry its texts one after the other. */
export function wordsOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  const texts = Object.entries(value as Readonly<Record<string, unknown>>).filter(([key]) => !unseen.has(key))
  return texts.flatMap(([, text]) => (typeof text === 'string' || typeof text === 'number' ? [String(text)] : [])).join('　')
}

/** What says nothing to a reader: digests, times, the verifier's own words. */
const unseen: ReadonlySet<string> = new Set(['sha256', 'fileSha256', 'kind', 'soundness', 'at'])
