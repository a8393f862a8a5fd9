import { Dexie, type EntityTable, type Table } from 'dexie'

/** One journalled edit as the database keeps it: the edit's bytes under the profile's key. `review` is `Sealing.name` of the review. */
export interface StoredEdit {
  readonly review: string
  readonly seq: number
  readonly sealed: Uint8Array
}

/** The state of a copy of a review's journal: an encrypted `Standing`. */
export interface StoredReview {
  readonly review: string
  readonly sealed: Uint8Array
}

/** How many edits, the digest the next one must name, and when the last one was stored. */
export interface Standing {
  readonly length: number
  readonly head: string
  readonly savedAt: string
}

/** An edit that the database held and the journal lacked, with its row as found. Never deleted while the review is on this computer. */
export interface StoredAside extends StoredEdit {
  readonly number?: number
  /** 1 once the person saved it as a file; absent: it is reported at each opening */
  readonly saved?: 1
}

/** What a screen was left like (open criterion, pane widths, scroll): convenience, not part of the review. `key` is `Sealing.name` of its name. */
export interface StoredView {
  readonly key: string
  readonly sealed: Uint8Array
}

/** One line of the task list, sealed. `review` is `Sealing.name` of the review. */
export interface StoredMission {
  readonly review: string
  readonly sealed: Uint8Array
}

const version = 4

/**
 * The profile's IndexedDB: a copy of the journals that screens read by live query. The journal is authoritative; this can be rebuilt.
 * No key and no column reveals a row's subject or time of writing.
 * A change of tables is a new `version(n)` with its `upgrade`; versions that were released stay for ever.
 */
export class ReviewDatabase extends Dexie {
  edits!: Table<StoredEdit, [string, number]>
  reviews!: EntityTable<StoredReview, 'review'>
  views!: EntityTable<StoredView, 'key'>
  aside!: Table<StoredAside, number>
  missions!: EntityTable<StoredMission, 'review'>
  /** it was found to be of a newer build, whose rows this one may not touch: it is not opened */
  newer = false

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    const tables = { edits: '[review+seq], review', reviews: 'review', views: 'key', aside: '++number, review' }
    this.version(2).stores(tables)
    // before the first release keys were the reviews' own names: rebuilt from the journals, and the person is told
    this.version(3)
      .stores(tables)
      .upgrade((old) => Promise.all(['edits', 'reviews', 'views', 'aside'].map((table) => old.table(table).clear())))
    this.version(version).stores({ missions: 'review' })
    // Dexie opens a database of a later version as if it were its own; it numbers versions in tens
    this.on('ready', () => {
      this.newer = this.backendDB().version > version * 10
      if (this.newer) throw new Error('the database was made by a newer version')
    })
  }
}
