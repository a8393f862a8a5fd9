import type { RecordAct } from '#shared/record/act.ts'
import type { Edit } from '#shared/record/edit.ts'
import type { ReviewDatabase, Standing, StoredEdit } from './database.ts'
import type { Sealing } from './sealing.ts'

/** What the database holds of one review, read in one transaction. */
export interface Look<Act extends RecordAct = RecordAct> {
  /** the rows that could be read, by their number */
  readonly edits: readonly Edit<Act>[]
  /** the numbers of rows that could not */
  readonly unread: readonly number[]
  readonly stands: Standing | undefined
  /** edits stored separately at an earlier opening that the person has not saved yet */
  readonly aside: readonly Edit<Act>[]
}

/** The database's copy of one review's journal. Every write is one transaction, committed to disk before it answers. */
export interface Mirror<Act extends RecordAct = RecordAct> {
  standing(): Promise<Standing | undefined>
  look(): Promise<Look<Act>>
  add(edits: readonly Edit<Act>[], head: string, savedAt: string): Promise<void>
  /** rebuilds the copy; the rows named by `aside` are stored separately, unchanged */
  rebuild(edits: readonly Edit<Act>[], head: string, savedAt: string, aside: readonly number[]): Promise<void>
  /** the person saved the separately stored edits to a file; they stay in the database and are no longer reported */
  asideSaved(): Promise<void>
  /** deletes the review with its separately stored edits, when it is removed from this computer */
  clear(): Promise<void>
}

export function mirrorOf<Act extends RecordAct>(database: ReviewDatabase, sealing: Sealing, plainName: string): Mirror<Act> {
  const named = sealing.name(plainName)
  const role = { edit: `edit ${plainName}`, standing: `standing ${plainName}` }
  const rowsOf = (review: string) => database.edits.where('[review+seq]').between([review, 0], [review, Number.MAX_SAFE_INTEGER])
  const sealed = async (edits: readonly Edit<Act>[]) => {
    const review = await named
    return Promise.all(
      edits.map(async (edit): Promise<StoredEdit> => ({ review, seq: edit.seq, sealed: await sealing.seal(edit, role.edit) })),
    )
  }
  const opened = async (row: { readonly sealed: Uint8Array } | undefined, as: string) => {
    try {
      return row && (await sealing.open(row.sealed, as))
    } catch {
      return undefined // damaged, or under another key
    }
  }
  const editOf = (row: StoredEdit) => opened(row, role.edit) as Promise<Edit<Act> | undefined>
  return {
    async standing() {
      return (await opened(await database.reviews.get(await named), role.standing)) as Standing | undefined
    },
    async look() {
      const review = await named
      const [stored, stands, kept] = await database.transaction('r', database.edits, database.reviews, database.aside, () =>
        Promise.all([rowsOf(review).toArray(), database.reviews.get(review), database.aside.where({ review }).toArray()]),
      )
      const read = await Promise.all(stored.map(editOf))
      const aside = await Promise.all(kept.filter(({ saved }) => saved === undefined).map(editOf))
      return {
        edits: read.filter((edit, at) => edit !== undefined && edit.seq === stored[at]?.seq) as Edit<Act>[],
        unread: stored.filter(({ seq }, at) => read[at]?.seq !== seq).map(({ seq }) => seq),
        stands: (await opened(stands, role.standing)) as Standing | undefined,
        aside: aside.filter((edit) => edit !== undefined),
      }
    },
    async add(edits, head, savedAt) {
      const last = edits.at(-1)
      if (!last) return
      const stored = await sealed(edits)
      const standing = await sealing.seal({ length: last.seq + 1, head, savedAt } satisfies Standing, role.standing)
      const review = await named
      await database.transaction('rw', database.edits, database.reviews, async () => {
        await database.edits.bulkPut(stored)
        await database.reviews.put({ review, sealed: standing })
      })
    },
    async rebuild(edits, head, savedAt, aside) {
      const stored = await sealed(edits)
      const standing = await sealing.seal({ length: edits.length, head, savedAt } satisfies Standing, role.standing)
      const review = await named
      await database.transaction('rw', database.edits, database.reviews, database.aside, async () => {
        const moved = await database.edits.bulkGet(aside.map((seq): [string, number] => [review, seq]))
        await database.aside.bulkAdd(moved.filter((row) => row !== undefined))
        await rowsOf(review).delete()
        await database.edits.bulkPut(stored)
        if (edits.length > 0) await database.reviews.put({ review, sealed: standing })
        else await database.reviews.delete(review)
      })
    },
    async asideSaved() {
      await database.aside.where({ review: await named }).modify({ saved: 1 })
    },
    async clear() {
      const review = await named
      await database.transaction('rw', database.edits, database.reviews, database.aside, database.missions, async () => {
        await rowsOf(review).delete()
        await database.reviews.delete(review)
        await database.missions.delete(review)
        await database.aside.where({ review }).delete()
      })
    },
  }
}
