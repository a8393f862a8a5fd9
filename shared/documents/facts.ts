/** A document's properties, as viewers list them. */
export interface DocumentFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly creator: string
  /** the creation time stated in the document: the lock of the sheet, never the clock */
  readonly created: Date
  /** whether its streams are packed when it is drawn; what `attachFiles` writes anew is packed there */
  readonly packed: boolean
}
