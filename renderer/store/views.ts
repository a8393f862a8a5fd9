import type { ReviewDatabase } from './database.ts'
import type { Sealing } from './sealing.ts'

/** How a screen was left: sealed like the review, but no part of it; losing it costs nothing but a scroll. */
export interface Views {
  read(key: string): Promise<unknown>
  keep(key: string, value: unknown): Promise<void>
}

export function viewsOf(database: ReviewDatabase, sealing: Sealing): Views {
  return {
    async read(key) {
      try {
        const row = await database.views.get(key)
        return row && (await sealing.open(row.sealed))
      } catch {
        return undefined // another key's row or a broken store: as if nothing had been left
      }
    },
    async keep(key, value) {
      try {
        await database.views.put({ key, sealed: await sealing.seal(value) })
      } catch {
        // a full disk is told where it matters, when an edit is stored
      }
    },
  }
}
