/**
 * The edits that one act of a person made together: their ids are the batch's with a number behind the last point. Undo and redo
 * take a whole batch. `undefined`: the edit stands alone.
 */
export function batchOf(id: string): string | undefined {
  return /^(.+)\.[0-9]+$/.exec(id)?.[1]
}

/** The id of one edit of a batch. */
export function inBatch(batch: string, place: number): string {
  return `${batch}.${place}`
}
