import type { Citation } from '#shared/format/values.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import type { PlaceMark } from './viewer.ts'

/** What a screen hands to the document pane. */
export interface DocumentPaneProps {
  readonly opened: OpenedPackage
  /** id of the document, D001 … */
  readonly document: string
  /** PDF page or worksheet, from 1 */
  readonly page: number
  readonly onPage: (page: number) => void
  /** citations to draw as 引 n; those of other documents are left out */
  readonly marks: readonly PlaceMark[]
  /** called with the place the reader cites: a selection, a cell, or the whole page. Absent: citing is not possible here */
  readonly onCite?: (citation: Citation) => void
  /** hears of every new place; the screen then has its own column to cite from */
  readonly onPlace?: (citation: Citation) => void
  /** a citation to bring into view; a new object asks again */
  readonly aim?: Citation
  /** words to search for at once; a new object searches again */
  readonly seek?: { readonly words: string }
  /** documents the reader can go to from the title */
  readonly choices?: readonly PlanDocument[]
  readonly onDocument?: (document: string) => void
  /** the sheet is locked: reading is possible, citing is not */
  readonly readOnly?: boolean
}
