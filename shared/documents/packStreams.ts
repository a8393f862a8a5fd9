import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { unzlibSync, zlibSync } from 'fflate'

const flate = PDFName.of('FlateDecode')

/** Packs bytes as a zlib stream (RFC 1950). */
export type Pack = (bytes: Uint8Array) => Uint8Array

/** Our own packer, which gives the same bytes on every computer. */
export const packed: Pack = (bytes) => zlibSync(bytes, { level: 6 })

/**
 * Packs every stream of a document in plain JavaScript, one that zlib packed anew; metadata stay readable. What zlib writes
 * depends on the processor (its hashing uses the instructions at hand), so that the same sheet printed on two computers would
 * differ; this makes them equal.
 */
export function packStreams(document: PDFDocument, pack: Pack): void {
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const filter = object.dict.get(PDFName.of('Filter'))
    const isMetadata = object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata')
    if (filter === undefined ? isMetadata : filter !== flate) continue
    const contents = pack(filter === undefined ? object.contents : unzlibSync(object.contents))
    object.dict.set(PDFName.of('Filter'), flate)
    document.context.assign(reference, PDFRawStream.of(object.dict, contents))
  }
}
