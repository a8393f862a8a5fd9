import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib'
import { packStreams } from './packStreams.ts'

export interface Attached {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mime: string
  readonly description: string
  /** Data: what the pages show; Supplement: what belongs to it */
  readonly relationship: 'Data' | 'Supplement'
}

/**
 * Attaches files as associated files (/AF and /EmbeddedFiles). The whole file is written anew, so this comes
 * before the first signature. Dates are those given: nothing here reads a clock.
 */
export async function attachFiles(pdf: Uint8Array, files: readonly Attached[], created: Date): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  packStreams(document)
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
