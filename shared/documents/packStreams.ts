import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { unzlibSync, zlibSync } from 'fflate'

/**
 * Packs every Flate stream of a document again in plain JavaScript. What zlib writes depends on the processor (its hashing
 * uses the instructions at hand), so that the same sheet printed on two computers would differ; this makes them equal.
 */
export function packStreams(document: PDFDocument): void {
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue
    const packed = zlibSync(unzlibSync(object.contents), { level: 6 })
    document.context.assign(reference, PDFRawStream.of(object.dict, packed))
  }
}
