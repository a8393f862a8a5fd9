import { AFRelationship, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { layoutKey } from '../layout/index.ts'
import { type Pack, packed, packStreams } from './packStreams.ts'

export interface Attached {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mime: string
  readonly description: string
  /** Data: what the pages show; Supplement: further files */
  readonly relationship: 'Data' | 'Supplement'
}

/**
 * Attaches files as associated files (/AF and /EmbeddedFiles). The whole file is rewritten, so this comes
 * before the first signature; the document information then names the layout. Dates are those given: nothing here reads
 * a clock. Photos are stored as they are.
 */
export async function attachFiles(
  pdf: Uint8Array,
  files: readonly Attached[],
  about: { readonly created: Date; readonly layout: number; readonly pack?: Pack | undefined },
): Promise<Uint8Array> {
  const { created, layout, pack = packed } = about
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  packStreams(document, pack)
  nameLayout(document, layout)
  packOnce(document, files, pack)
  for (const file of files) {
    await document.attach(file.bytes, file.name, {
      mimeType: file.mime,
      description: file.description,
      creationDate: created,
      modificationDate: created,
      afRelationship: file.relationship === 'Data' ? AFRelationship.Data : AFRelationship.Supplement,
    })
  }
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

function nameLayout({ context }: PDFDocument, layout: number): void {
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict) ?? context.obj({})
  context.trailerInfo.Info ??= context.register(info)
  info.set(PDFName.of(layoutKey), PDFString.of(String(layout)))
}

/** Photos are compressed already: deflating them when printing and inflating them when verifying would take seconds and save nothing. */
function packOnce({ context }: PDFDocument, files: readonly Attached[], pack: Pack): void {
  const stored = new Set<unknown>(files.filter(({ mime }) => mime.startsWith('image/')).map(({ bytes }) => bytes))
  context.flateStream = (contents, dict) =>
    stored.has(contents) ? context.stream(contents, dict) : context.stream(pack(contents as Uint8Array), { ...dict, Filter: 'FlateDecode' })
}
