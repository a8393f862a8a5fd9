import type { Act } from '#shared/review/act.ts'
import type { Edit } from '#shared/review/edit.ts'
import type { Mirror } from '../../../renderer/store/mirror.ts'

/** A database in memory that gives back what a sealed row gives back: JSON, read anew. */
export interface MemoryMirror extends Mirror<Act> {
  /** text of each row; one that is no JSON is a damaged row */
  readonly rows: Map<number, string>
  readonly aside: { text: string; saved: boolean }[]
  readonly written: { rebuilt: number }
  refuseWrites: boolean
  refuseReads: boolean
}

export function memoryMirror(): MemoryMirror {
  let stands: { review: string; length: number; head: string; savedAt: string } | undefined
  const mirror: MemoryMirror = {
    rows: new Map(),
    aside: [],
    written: { rebuilt: 0 },
    refuseWrites: false,
    refuseReads: false,
    standing: async () => stands,
    async look() {
      if (mirror.refuseReads) throw new Error('UnknownError')
      const rows = [...mirror.rows].sort(([a], [b]) => a - b)
      return {
        edits: rows.flatMap(([, text]) => read(text) ?? []),
        unread: rows.filter(([, text]) => read(text) === undefined).map(([seq]) => seq),
        stands,
        aside: mirror.aside.filter(({ saved }) => !saved).flatMap(({ text }) => read(text) ?? []),
      }
    },
    async add(edits, head, savedAt) {
      if (mirror.refuseWrites) throw new Error('QuotaExceededError')
      for (const edit of edits) mirror.rows.set(edit.seq, JSON.stringify(edit))
      stands = { review: 'r', length: (edits.at(-1)?.seq ?? -1) + 1, head, savedAt }
    },
    async rebuild(edits, head, savedAt, aside) {
      if (mirror.refuseWrites) throw new Error('QuotaExceededError')
      mirror.written.rebuilt++
      for (const seq of aside) mirror.aside.push({ text: mirror.rows.get(seq) ?? '', saved: false })
      mirror.rows.clear()
      for (const edit of edits) mirror.rows.set(edit.seq, JSON.stringify(edit))
      stands = edits.length > 0 ? { review: 'r', length: edits.length, head, savedAt } : undefined
    },
    async asideSaved() {
      for (const row of mirror.aside) row.saved = true
    },
    async clear() {
      mirror.rows.clear()
      stands = undefined
    },
  }
  return mirror
}

function read(text: string): Edit | undefined {
  try {
    return JSON.parse(text) as Edit
  } catch {
    return undefined
  }
}
