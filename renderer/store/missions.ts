import { isSameJson } from '#shared/format/same.ts'
import type { MissionCard, MissionProgress } from '#shared/ipc/missions.ts'
import type { ReviewDatabase, StoredMission } from './database.ts'
import type { Sealing } from './sealing.ts'

/**
 * The database's copy of the task list, for live queries. Main's encrypted list is authoritative; this copy is updated with
 * each answer from main, which also replaces a missing or unreadable row.
 */
export interface Missions {
  /** the cards that can be read, the one opened last first; a row is unsealed once, and gives the same object until it changes */
  list(): Promise<readonly MissionCard[]>
  /** makes the copy equal to main's list; writes only rows that differ */
  level(cards: readonly MissionCard[]): Promise<void>
  /** how far one review is; a review that is not listed stays so */
  keepProgress(review: string, progress: MissionProgress): Promise<void>
}

const ofDatabase = new WeakMap<ReviewDatabase, Missions>()

/** One for each database, so that what one screen unsealed another need not. */
export function missionsOf(database: ReviewDatabase, sealing: Sealing): Missions {
  const known = ofDatabase.get(database)
  if (known) return known
  const made = sealedMissions(database, sealing)
  ofDatabase.set(database, made)
  return made
}

interface Unsealed {
  readonly sealed: Uint8Array
  readonly card: MissionCard | undefined
}

function sealedMissions(database: ReviewDatabase, sealing: Sealing): Missions {
  const unsealed = new Map<string, Unsealed>()
  const names = new Map<string, string>()
  const role = (name: string) => `mission ${name}`

  async function nameOf(review: string): Promise<string> {
    const name = names.get(review) ?? (await sealing.name(review))
    names.set(review, name)
    return name
  }
  async function cardOf({ review, sealed }: StoredMission): Promise<MissionCard | undefined> {
    const known = unsealed.get(review)
    if (known && isSameBytes(known.sealed, sealed)) return known.card
    const card = await sealing.open(sealed, role(review)).catch(() => undefined)
    unsealed.set(review, { sealed, card: card as MissionCard | undefined })
    return card as MissionCard | undefined
  }
  async function rowOf(card: MissionCard): Promise<StoredMission> {
    const review = await nameOf(card.review)
    return { review, sealed: await sealing.seal(card, role(review)) }
  }
  return {
    async list() {
      const rows = await database.missions.toArray()
      const cards = await Promise.all(rows.map(cardOf))
      return cards.filter((card) => card !== undefined).sort((a, b) => b.openedAt.localeCompare(a.openedAt))
    },
    async level(cards) {
      const rows = await database.missions.toArray()
      const kept = new Map(await Promise.all(rows.map(async (row) => [row.review, await cardOf(row)] as const)))
      const listed = new Map(await Promise.all(cards.map(async (card) => [await nameOf(card.review), card] as const)))
      const changed = [...listed].filter(([name, card]) => !isSameJson(kept.get(name), card)).map(([, card]) => card)
      const gone = [...kept.keys()].filter((name) => !listed.has(name))
      if (changed.length === 0 && gone.length === 0) return
      const stored = await Promise.all(changed.map(rowOf))
      await database.transaction('rw', database.missions, async () => {
        await database.missions.bulkDelete(gone)
        await database.missions.bulkPut(stored)
      })
    },
    async keepProgress(review, progress) {
      const row = await database.missions.get(await nameOf(review))
      const card = row && (await cardOf(row))
      if (card && !isSameJson(card.progress, progress)) await database.missions.put(await rowOf({ ...card, progress }))
    },
  }
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
