/** What a document says of itself: its properties, as viewers list them. */
export interface DocumentFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly creator: string
  /** the moment the document says it was made: the lock of the sheet, never the clock */
  readonly created: Date
}
