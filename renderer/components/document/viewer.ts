import type { Citation } from '#shared/format/values.ts'
import type { TextEncoding } from '#shared/ipc/documents.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import type { Fault } from '#shared/text/fault.ts'
import type { Place } from './place.ts'

/** A citation to draw, with the number it has on the form. */
export interface PlaceMark {
  readonly n: number
  readonly citation: Citation
}

/** 1 is the size of the paper; `width` fits the pane's width, `page` a whole page. */
export type Zoom = number | 'width' | 'page'

export interface Found {
  readonly count: number
  /** the first hit on or after the reader's page; unknown before that page was searched */
  readonly first: number | undefined
  /** pages still to be searched */
  readonly left: number
}

/** The address of a photo taken on site. */
export interface PhotoSource {
  readonly review: string
  readonly sha256: string
}

/** What every viewer gets from the pane. */
export interface ViewerProps {
  readonly opened: OpenedPackage
  readonly document: PlanDocument
  /** the document is this photo of the review, and not in the package */
  readonly photo?: PhotoSource
  readonly page: number
  readonly onPage: (page: number) => void
  readonly zoom: Zoom
  /** quarter turns clockwise */
  readonly turns: number
  /** how a text is decoded, where the reader chose it */
  readonly encoding?: TextEncoding | undefined
  readonly marks: readonly PlaceMark[]
  /** the citation to bring into view; a new object asks again */
  readonly aim: Citation | undefined
  readonly find: { readonly words: string; readonly index: number }
  readonly onFound: (found: Found) => void
  readonly onPlace: (place: Place, page: number) => void
  readonly onPages: (pages: number) => void
  /** the zoom that is drawn now, in place of `width` */
  readonly onDrawn: (zoom: number) => void
  /** opens the document again after a fault */
  readonly onRetry: () => void
}

export type Loading<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }
  | ({ readonly kind: 'ready' } & T)
