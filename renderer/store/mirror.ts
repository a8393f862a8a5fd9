import type { Edit } from '#shared/review/edit.ts'
import type { ReviewDatabase, StoredReview } from './database.ts'
import type { Sealing } from './sealing.ts'

/** The database's copy of one review's journal. Every write is one transaction, committed to disk before it answers. */
export interface Mirror {
  standing(): Promise<StoredReview | undefined>
  add(edits: readonly Edit[], head: string, savedAt: string): Promise<void>
  read(): Promise<readonly Edit[]>
  clear(): Promise<void>
}

export function mirrorOf(database: ReviewDatabase, sealing: Sealing, review: string): Mirror {
  const rows = () => database.edits.where('[review+seq]').between([review, 0], [review, Number.MAX_SAFE_INTEGER])
  return {
    standing: () => database.reviews.get(review),
    async add(edits, head, savedAt) {
      const last = edits.at(-1)
      if (!last) return
      const stored = await Promise.all(edits.map(async (edit) => ({ review, seq: edit.seq, sealed: await sealing.seal(edit) })))
      await database.transaction('rw', database.edits, database.reviews, async () => {
        await database.edits.bulkPut(stored)
        await database.reviews.put({ review, length: last.seq + 1, head, savedAt })
      })
    },
    async read() {
      const stored = await rows().toArray()
      return Promise.all(stored.map(async (row) => (await sealing.open(row.sealed)) as Edit))
    },
    async clear() {
      await database.transaction('rw', database.edits, database.reviews, async () => {
        await rows().delete()
        await database.reviews.delete(review)
      })
    },
  }
}
