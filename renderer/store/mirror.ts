import type { Edit } from '#shared/review/edit.ts'
import type { ReviewDatabase, StoredEdit, StoredReview } from './database.ts'
import type { Sealing } from './sealing.ts'

/** What the database holds of one review, read in one transaction. */
export interface Look {
  /** the rows that could be read, by their number */
  readonly edits: readonly Edit[]
  /** the numbers of rows that could not */
  readonly unread: readonly number[]
  readonly stands: StoredReview | undefined
  /** edits put aside at an earlier opening and not saved by the person yet */
  readonly aside: readonly Edit[]
}

/** The database's copy of one review's journal. Every write is one transaction, committed to disk before it answers. */
export interface Mirror {
  standing(): Promise<StoredReview | undefined>
  look(): Promise<Look>
  add(edits: readonly Edit[], head: string, savedAt: string): Promise<void>
  /** makes the copy anew; the rows named by `aside` are put aside as they are */
  rebuild(edits: readonly Edit[], head: string, savedAt: string, aside: readonly number[]): Promise<void>
  /** what was put aside stands in a file of the person's now; it stays in the database and is reported no more */
  asideSaved(at: string): Promise<void>
  /** forgets the review, also what was put aside: for a review that is removed from this computer */
  clear(): Promise<void>
}

export function mirrorOf(database: ReviewDatabase, sealing: Sealing, review: string): Mirror {
  const rows = () => database.edits.where('[review+seq]').between([review, 0], [review, Number.MAX_SAFE_INTEGER])
  const sealed = (edits: readonly Edit[]) =>
    Promise.all(edits.map(async (edit): Promise<StoredEdit> => ({ review, seq: edit.seq, sealed: await sealing.seal(edit) })))
  return {
    standing: () => database.reviews.get(review),
    async look() {
      const [stored, stands, kept] = await database.transaction('r', database.edits, database.reviews, database.aside, () =>
        Promise.all([rows().toArray(), database.reviews.get(review), database.aside.where({ review }).toArray()]),
      )
      const read = await Promise.all(stored.map((row) => opened(sealing, row)))
      const aside = await Promise.all(kept.filter(({ savedAt }) => savedAt === undefined).map((row) => opened(sealing, row)))
      return {
        edits: read.filter((edit, at) => edit !== undefined && edit.seq === stored[at]?.seq) as Edit[],
        unread: stored.filter(({ seq }, at) => read[at]?.seq !== seq).map(({ seq }) => seq),
        stands,
        aside: aside.filter((edit) => edit !== undefined),
      }
    },
    async add(edits, head, savedAt) {
      const last = edits.at(-1)
      if (!last) return
      const stored = await sealed(edits)
      await database.transaction('rw', database.edits, database.reviews, async () => {
        await database.edits.bulkPut(stored)
        await database.reviews.put({ review, length: last.seq + 1, head, savedAt })
      })
    },
    async rebuild(edits, head, savedAt, aside) {
      const stored = await sealed(edits)
      await database.transaction('rw', database.edits, database.reviews, database.aside, async () => {
        const moved = await database.edits.bulkGet(aside.map((seq): [string, number] => [review, seq]))
        await database.aside.bulkAdd(moved.filter((row) => row !== undefined).map((row) => ({ ...row, foundAt: savedAt })))
        await rows().delete()
        await database.edits.bulkPut(stored)
        if (edits.length > 0) await database.reviews.put({ review, length: edits.length, head, savedAt })
        else await database.reviews.delete(review)
      })
    },
    async asideSaved(at) {
      await database.aside
        .where({ review })
        .filter(({ savedAt }) => savedAt === undefined)
        .modify({ savedAt: at })
    },
    async clear() {
      await database.transaction('rw', database.edits, database.reviews, database.aside, async () => {
        await rows().delete()
        await database.reviews.delete(review)
        await database.aside.where({ review }).delete()
      })
    },
  }
}

/** The edit of a row; nothing where the bytes are damaged or under another key. */
async function opened(sealing: Sealing, { sealed }: Pick<StoredEdit, 'sealed'>): Promise<Edit | undefined> {
  try {
    return (await sealing.open(sealed)) as Edit
  } catch {
    return undefined
  }
}
