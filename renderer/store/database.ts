import { Dexie, type EntityTable, type Table } from 'dexie'

/** One journalled edit as the database keeps it: the edit's bytes under the profile's key. */
export interface StoredEdit {
  readonly review: string
  readonly seq: number
  readonly sealed: Uint8Array
}

/** Where the copy of a review's journal stands: how many edits, and the digest the next one must name. */
export interface StoredReview {
  readonly review: string
  readonly length: number
  readonly head: string
  readonly savedAt: string
}

/** An edit the database held and the journal did not, as its row was when it was found. Never deleted while the review is here. */
export interface StoredAside extends StoredEdit {
  readonly number?: number
  readonly foundAt: string
  /** when the person saved it as a file; absent: it is reported at each opening */
  readonly savedAt?: string
}

/** What a screen was left like (open criterion, pane widths, scroll): convenience, not part of the review. */
export interface StoredView {
  readonly key: string
  readonly sealed: Uint8Array
}

/**
 * The profile's IndexedDB: a copy of the journals that screens read by live query. The journal is the truth; this can be rebuilt.
 * A change of tables is a new `version(n)` with its `upgrade`; versions that were released stay for ever.
 */
export class ReviewDatabase extends Dexie {
  edits!: Table<StoredEdit, [string, number]>
  reviews!: EntityTable<StoredReview, 'review'>
  views!: EntityTable<StoredView, 'key'>
  aside!: Table<StoredAside, number>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ edits: '[review+seq], review', reviews: 'review', views: 'key' })
    this.version(2).stores({ aside: '++number, review' })
  }
}
