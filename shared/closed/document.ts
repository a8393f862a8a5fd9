import type { DocumentFacts } from '../documents/facts.ts'
import { hex } from '../format/canonical.ts'
import { type Layout, layoutKey } from '../layout/index.ts'
import type { PdfBudget } from '../signature/pdf/budget.ts'
import type { PdfEntries, PdfObject } from '../signature/pdf/objects.ts'
import type { Revision } from '../signature/pdf/revisions.ts'
import { type EmbeddedFile, readFiles } from './files.ts'
import { type FontObjects, readFont } from './fontObjects.ts'
import { demandName, demandNumbers, Graph, inline, items, textOf } from './graph.ts'
import { demand, given } from './mismatch.ts'
import { type OutlineEntry, readOutline } from './outline.ts'
import { identityOf, metadataOf, pdfMoment } from './properties.ts'

/** The parsed first revision of one of our PDFs: what remains to be compared once its objects have the right form. */
export interface ClosedDocument {
  readonly pages: readonly ClosedPage[]
  /** the fonts, by their object's number */
  readonly fonts: ReadonlyMap<number, FontObjects>
  readonly outline: readonly OutlineEntry[]
  readonly files: readonly EmbeddedFile[]
}

/** Points. */
export type PageSize = Pick<Layout['page'], 'width' | 'height'>

export interface ClosedPage {
  readonly content: string
  /** object numbers of the fonts by the names the content uses */
  readonly fonts: ReadonlyMap<string, number>
}

/**
 * Reads the document as first made: exactly the objects, keys and values our printer writes, each used and none besides; its
 * properties and the sizes of its pages as given. Page contents, fonts' outlines, outline and files are handed out to be compared.
 */
export function readDocument(
  revision: Revision,
  { layout, facts, sizes }: { readonly layout: Layout; readonly facts: DocumentFacts; readonly sizes: readonly PageSize[] },
  budget: PdfBudget,
): ClosedDocument {
  const graph = new Graph(revision, budget)
  const { trailer } = revision.section
  demand([...trailer.keys()].sort().join(' ') === 'ID Info Root Size')
  demand(trailer.get('Size') === revision.objects.size + 1)
  const identity = identityOf(facts)
  demand(items(trailer.get('ID')).map(digitsOf).join() === `${identity},${identity}`)
  const catalog = graph.dictionary(trailer.get('Root'), 'Type Pages Names Lang ViewerPreferences Outlines PageMode Metadata AF')
  demandName(catalog, { Type: 'Catalog', PageMode: 'UseOutlines' })
  demand(textOf(catalog.get('Lang')) === 'zh-CN')
  demand(graph.dictionary(catalog.get('ViewerPreferences'), 'DisplayDocTitle').get('DisplayDocTitle') === true)
  demandProperties(graph, trailer.get('Info'), facts, layout)
  demandMetadata(graph, catalog.get('Metadata'), facts)
  const { pages, numbers, fontNumbers } = readPages(graph, catalog.get('Pages'), sizes)
  const fonts = new Map([...fontNumbers].map(([number, object]) => [number, readFont(graph, object)] as const))
  const outline = readOutline(graph, catalog.get('Outlines'), numbers)
  const files = readFiles(graph, catalog, facts.created)
  graph.finish()
  return { pages, fonts, outline, files }
}

function demandProperties(graph: Graph, object: PdfObject | undefined, facts: DocumentFacts, layout: Layout): void {
  const { title, author, subject, creator, created } = facts
  const info = graph.dictionary(object, `Producer Creator CreationDate Title Author Subject ModificationDate ${layoutKey}`)
  const text = (key: string) => textOf(graph.open(info.get(key)))
  const moment = pdfMoment(created)
  demand(textOf(info.get(layoutKey)) === String(layout.number))
  demand(text('Producer') === creator && text('Creator') === creator && text('Title') === title)
  demand(text('Author') === author && text('Subject') === subject && text('CreationDate') === moment && text('ModificationDate') === moment)
}

function demandMetadata(graph: Graph, object: PdfObject | undefined, facts: DocumentFacts): void {
  const { entries, data } = graph.stream(object, 'length Type Subtype')
  demandName(entries, { Type: 'Metadata', Subtype: 'XML' })
  const wanted = metadataOf(facts)
  demand(entries.get('length') === wanted.length && new TextDecoder().decode(data) === wanted)
}

interface ReadPages {
  readonly pages: readonly ClosedPage[]
  /** place of each page by its object's number */
  readonly numbers: ReadonlyMap<number, number>
  readonly fontNumbers: ReadonlyMap<number, PdfObject>
}

function readPages(graph: Graph, object: PdfObject | undefined, sizes: readonly PageSize[]): ReadPages {
  const tree = graph.dictionary(object, 'Type Count Kids')
  demandName(tree, { Type: 'Pages' })
  const kids = items(tree.get('Kids'))
  demand(tree.get('Count') === kids.length && kids.length === sizes.length)
  const numbers = new Map<number, number>()
  const fontNumbers = new Map<number, PdfObject>()
  const pages = kids.map((kid, index): ClosedPage => {
    const number = graph.reference(kid)
    demand(!numbers.has(number))
    numbers.set(number, index)
    const page = graph.dictionary(kid, 'Type Parent MediaBox Contents Resources UserUnit')
    demandName(page, { Type: 'Page' })
    demand(graph.reference(page.get('Parent')) === graph.reference(object) && page.get('UserUnit') === 1)
    const { width, height } = given(sizes[index])
    demandNumbers(page.get('MediaBox'), [0, 0, width, height])
    const fonts = readResources(graph, page.get('Resources'))
    for (const font of fonts.values()) fontNumbers.set(graph.reference(font), font)
    return {
      content: graph.text(page.get('Contents')),
      fonts: new Map([...fonts].map(([name, font]) => [name, graph.reference(font)])),
    }
  })
  return { pages, numbers, fontNumbers }
}

const procedures = ['PDF', 'Text', 'ImageB', 'ImageC', 'ImageI']

/** A page's fonts, and the only graphics state there is: everything is opaque. */
function readResources(graph: Graph, object: PdfObject | undefined): PdfEntries {
  const resources = graph.dictionary(object, 'ProcSet ExtGState Font ColorSpace')
  demand(items(resources.get('ProcSet')).map(nameOf).join() === procedures.join())
  const state = graph.dictionary(inline(resources.get('ExtGState'), 'Gs1').get('Gs1'), 'Type ca')
  demandName(state, { Type: 'ExtGState' })
  demand(state.get('ca') === 1)
  inline(resources.get('ColorSpace'), '')
  const fonts = resources.get('Font')
  return inline(fonts, keysOf(fonts))
}

function digitsOf(object: PdfObject): string {
  return typeof object === 'object' && object?.kind === 'string' ? hex(object.bytes) : ''
}

function nameOf(object: PdfObject): string {
  return typeof object === 'object' && object?.kind === 'name' ? object.name : ''
}

function keysOf(object: PdfObject | undefined): string {
  return typeof object === 'object' && object?.kind === 'dict' ? [...object.entries.keys()].join(' ') : ''
}
