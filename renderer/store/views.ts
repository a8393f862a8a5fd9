import type { ReviewDatabase, StoredView } from './database.ts'
import type { Sealing } from './sealing.ts'

/** How a screen was left: encrypted like the review, but not part of it; losing it costs only a scroll position. */
export interface Views {
  /** what was read or stored in this window before (`value` undefined: nothing stored); a screen that finds it renders at once */
  known(key: string): { readonly value: unknown } | undefined
  read(key: string): Promise<unknown>
  keep(key: string, value: unknown): Promise<void>
  /** reads all that was left, so that it is known when a screen asks */
  readAhead(): Promise<void>
}

const ofDatabase = new WeakMap<ReviewDatabase, Views>()

/** One for each database: what one screen kept, another knows. */
export function viewsOf(database: ReviewDatabase, sealing: Sealing): Views {
  const before = ofDatabase.get(database)
  if (before) return before
  const views = sealedViews(database, sealing)
  ofDatabase.set(database, views)
  return views
}

/** A row names its subject inside: its key is an HMAC that reveals nothing. */
interface Left {
  readonly key: string
  readonly value: unknown
}

function sealedViews(database: ReviewDatabase, sealing: Sealing): Views {
  const known = new Map<string, unknown>()
  let allKnown = false
  const openRow = async ({ sealed }: StoredView) => (await sealing.open(sealed, 'view')) as Left
  return {
    known: (key) => (allKnown || known.has(key) ? { value: known.get(key) } : undefined),
    async read(key) {
      if (known.has(key)) return known.get(key)
      try {
        const row = await database.views.get(await sealing.name(key))
        const left = row && (await openRow(row))
        if (!known.has(key)) known.set(key, left?.key === key ? left.value : undefined)
        return known.get(key)
      } catch {
        return undefined // another key's row or a broken store: treated as not stored
      }
    },
    async keep(key, value) {
      known.set(key, value)
      try {
        const sealed = await sealing.seal({ key, value } satisfies Left, 'view')
        await database.views.put({ key: await sealing.name(key), sealed })
      } catch {
        // a full disk is reported when an edit is stored
      }
    },
    async readAhead() {
      try {
        const rows = await database.views.toArray()
        const all = await Promise.all(rows.map((row) => openRow(row).catch(() => undefined)))
        for (const left of all) if (left && !known.has(left.key)) known.set(left.key, left.value)
        allKnown = true
      } catch {
        // reported where an edit is stored
      }
    },
  }
}
