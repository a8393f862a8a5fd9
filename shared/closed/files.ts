import { isKind, type PdfEntries, type PdfObject } from '../signature/pdf/objects.ts'
import { demandName, type Graph, inline, items, textOf } from './graph.ts'
import { demand, given } from './mismatch.ts'
import { pdfMoment } from './properties.ts'

/** A file attached to the document. */
export interface EmbeddedFile {
  readonly name: string
  readonly description: string
  readonly mime: string
  readonly relationship: string
  readonly bytes: Uint8Array
}

/** The files of `/AF`, which `/Names` lists under the same names; `/Names` lists nothing else. */
export function readFiles(graph: Graph, catalog: PdfEntries, created: Date): readonly EmbeddedFile[] {
  const names = graph.dictionary(catalog.get('Names'), 'Dests EmbeddedFiles')
  demand(items(inline(names.get('Dests'), 'Names').get('Names')).length === 0)
  const listed = items(inline(names.get('EmbeddedFiles'), 'Names').get('Names'))
  const files = items(catalog.get('AF'))
  demand(listed.length === files.length * 2)
  return files.map((object) => {
    const file = readFile(graph, object, created)
    const place = listed.findIndex((each, at) => at % 2 === 1 && isKind(each, 'ref') && each.number === graph.reference(object))
    demand(place > 0 && textOf(listed[place - 1]) === file.name)
    return file
  })
}

function readFile(graph: Graph, object: PdfObject, created: Date): EmbeddedFile {
  const file = graph.dictionary(object, 'Type F UF EF Desc AFRelationship')
  demandName(file, { Type: 'Filespec' })
  const name = textOf(file.get('UF'))
  demand(textOf(file.get('F')) === name)
  const content = inline(file.get('EF'), 'F').get('F')
  const { entries, data } = graph.stream(content, graph.isPacked(content) ? 'Type Subtype Params Filter' : 'Type Subtype Params')
  demandName(entries, { Type: 'EmbeddedFile' })
  const facts = inline(entries.get('Params'), 'Size CreationDate ModDate')
  const moment = pdfMoment(created)
  demand(facts.get('Size') === data.length && textOf(facts.get('CreationDate')) === moment && textOf(facts.get('ModDate')) === moment)
  const [mime, relationship] = [given(entries.get('Subtype')), given(file.get('AFRelationship'))]
  demand(isKind(mime, 'name') && isKind(relationship, 'name'))
  return { name, description: textOf(file.get('Desc')), mime: mime.name, relationship: relationship.name, bytes: data }
}
