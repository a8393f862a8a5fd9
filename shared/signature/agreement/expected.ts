/** What the pages of a result must show, as printed; `shared/documents/printedFacts.ts` makes it. */
export interface ExpectedPrint {
  readonly centre: string
  readonly expert: string
  readonly unit: string
  readonly task: string
  /** sixteen groups of four */
  readonly digest: string
  readonly checkCode: string
  readonly criteria: readonly { readonly id: string; readonly max: string; readonly mark: string }[]
  readonly totals: readonly {
    readonly name: string
    readonly max: string
    readonly expert: string
    readonly formula: string
    readonly mark: string
  }[]
}

/** One piece of text on a page: its left edge, width and baseline in points. */
export interface TextItem {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly y: number
}

/** The texts of each page in the order of the page's content. */
export type PageTexts = readonly (readonly TextItem[])[]
