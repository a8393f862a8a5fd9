import type { PdfFacts } from './documentNotices.ts'

/** The part of pdf.js's document that is used here. */
interface Pdf {
  readonly numPages: number
  getAttachments(): Promise<ReadonlyMap<string, { readonly filename: string }> | null>
  getMetadata(): Promise<{ readonly info: object }>
  getOptionalContentConfig(): Promise<Iterable<unknown>>
}

interface Info {
  readonly IsCollectionPresent?: boolean
  readonly IsXFAPresent?: boolean
  readonly IsAcroFormPresent?: boolean
  readonly NeedsRendering?: boolean
  readonly DeclaredPages?: number
}

/** What a PDF contains besides its pages; where pdf.js cannot read a part, the document counts as having none. */
export async function readFacts(pdf: Pdf): Promise<PdfFacts> {
  const [attachments, info, layers] = await Promise.all([
    pdf.getAttachments().catch(() => null),
    pdf.getMetadata().then(
      (metadata) => metadata.info as Info,
      (): Info => ({}),
    ),
    pdf.getOptionalContentConfig().catch(() => []),
  ])
  // an entry is a layer's number and the layer
  const named = [...layers] as readonly (readonly [string, { readonly name: string | null; readonly visible: boolean }])[]
  return {
    attachments: [...(attachments ?? [])].map(([key, { filename }]) => filename || key),
    isPortfolio: info.IsCollectionPresent === true,
    isDynamicForm: info.IsXFAPresent === true && (info.NeedsRendering === true || info.IsAcroFormPresent !== true),
    pages: { declared: info.DeclaredPages ?? pdf.numPages, read: pdf.numPages },
    hiddenLayers: named.flatMap(([number, { name, visible }]) => (visible ? [] : [name || number])),
  }
}

/** A page's notes as pdf.js lists them. */
interface PdfPage {
  getAnnotations(): Promise<readonly { readonly subtype?: string; readonly file?: { readonly filename: string } | null }[]>
}

export interface PageExtras {
  /** files pinned to the page */
  readonly attachments: readonly string[]
  /** films, sounds, three-dimensional models: pdf.js draws their poster image or nothing */
  readonly hasMedia: boolean
}

const media: ReadonlySet<string> = new Set(['RichMedia', '3D', 'Movie', 'Sound', 'Screen'])

/** What is pinned to a page and not shown. */
export async function readPageExtras(page: PdfPage): Promise<PageExtras> {
  const notes = await page.getAnnotations().catch(() => [])
  return {
    attachments: notes.flatMap(({ subtype, file }) => (subtype === 'FileAttachment' ? [file?.filename ?? '?'] : [])),
    hasMedia: notes.some(({ subtype }) => subtype !== undefined && media.has(subtype)),
  }
}
