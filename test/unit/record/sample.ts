import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReviewHead } from '#shared/review/edit.ts'
import { reviewRecord } from '#shared/review/record.ts'

export const head: ReviewHead = {
  format: 'tic-review/journal@2',
  kind: 'review',
  task: 'T1',
  package: { id: 'PKG-1', revision: 1, sha256: 'a'.repeat(64) },
  expert: 'W01',
}
export const key = randomBytes(32)
export const now = () => new Date('2026-09-17T08:00:00Z')
export const options = { kind: reviewRecord, head, now }

export async function journalFile(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'journal-')), 'W01.journal')
}

/** Draft n: reason of E05 set to a text that names it. */
export function draft(n: number) {
  return { id: `e${n}`, by: 'W01', act: { kind: 'reason.set' as const, criterion: 'E05', reason: `理由 ${n}` } }
}
