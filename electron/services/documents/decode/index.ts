import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { budget, Encrypted, TooLarge } from './budget.ts'
import type { Decoded, Decoder, Encoded } from './decoder.ts'

/** Office files are told by what they hold: their names are often another program's. */
const office = async (): Promise<Decoder> => (await import('./office/decodeOffice.ts')).decodeOffice

/** The decoder of each kind; its code is loaded with the first document of the kind. */
const decoders: Readonly<Record<string, () => Promise<Decoder>>> = {
  docx: office,
  pptx: office,
  doc: office,
  wps: office,
  ppt: office,
  heic: async () => (await import('./heic/decodeHeic.ts')).decodeHeic,
  ofd: async () => (await import('./ofd/decodeOfd.ts')).decodeOfd,
  tif: async () => (await import('./tiff/decodeTiff.ts')).decodeTiff,
  xml: async () => (await import('./xml/decodeXmlDocument.ts')).decodeXmlDocument,
}

/**
 * Reads a document that the page cannot draw from its bytes. Runs in the lane `decoding`, which bounds heap and time.
 * Faults: `document.kind`, `document.damaged`, `document.tooLarge`, `document.encrypted`.
 */
export async function decodeDocument(document: Encoded): Promise<Result<Decoded>> {
  const { name, kind, bytes } = document
  const load = decoders[kind]
  if (load === undefined) return refuse({ code: 'document.kind', name, got: kind })
  if (bytes.length > budget.file) return refuse({ code: 'document.tooLarge', name })
  const decode = await load()
  return guarded(name, async () => decode(document))
}

/** What a decoder says of a document, its ways of failing as faults that name the document. */
export async function guarded<T>(name: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof TooLarge) return refuse({ code: 'document.tooLarge', name })
    if (error instanceof Encrypted) return refuse({ code: 'document.encrypted', name })
    return refuse({ code: 'document.damaged', name })
  }
}
