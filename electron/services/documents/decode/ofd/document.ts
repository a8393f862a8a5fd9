import { Damaged } from '../budget.ts'
import { attribute, elements, first, local, type Markup, named, textIn } from '../xml/markup.ts'
import { type Box, boxOf } from './geometry.ts'
import { located, type Parts } from './parts.ts'
import { type Resources, readResources } from './resources.ts'

export interface OfdPage {
  readonly id: string
  /** mm */
  readonly area: Box
  /** templates and content from back to front */
  readonly layers: readonly { readonly content: Markup | undefined }[]
  /** what visible annotations look like */
  readonly annotations: readonly Markup[]
  readonly resources: Resources
}

export interface OfdDocument {
  readonly pages: readonly OfdPage[]
  /** file names of what is attached and not shown */
  readonly attachments: readonly string[]
  /** the part that lists the signatures */
  readonly signatures: string | undefined
}

const a4: Box = { x: 0, y: 0, width: 210, height: 297 }
/** mm; a page beyond has a size that is no paper's */
const longest = 10_000

/** The first document of the package with its pages (GB/T 33190-2016, 7). Throws `Damaged`. */
export function readDocument(parts: Parts): OfdDocument {
  const body = first(parts.xml('OFD.xml'), 'DocBody')
  const root = located('OFD.xml', textIn(first(body, 'DocRoot')))
  const document = parts.xml(root)
  if (body === undefined || document === undefined) throw new Damaged()
  const common = first(document, 'CommonData')
  const resourceParts = [...named(common, 'PublicRes'), ...named(common, 'DocumentRes')].map((one) => located(root, textIn(one)))
  const shared = readResources(parts, resourceParts)
  const whole = areaOf(first(common, 'PageArea'))
  const templates = new Map(
    named(common, 'TemplatePage').map((one) => [attribute(one, 'ID') ?? '', located(root, attribute(one, 'BaseLoc') ?? '')]),
  )
  const annotations = annotationsOf(parts, root, document)
  const pages = named(first(document, 'Pages'), 'Page').map((one): OfdPage => {
    const id = attribute(one, 'ID') ?? ''
    const place = located(root, attribute(one, 'BaseLoc') ?? '')
    return pageOf({ parts, place, id, whole, shared, templates, appearances: annotations.get(id) ?? [] })
  })
  if (pages.length === 0) throw new Damaged()
  const signatures = textIn(first(body, 'Signatures')).trim()
  return { pages, attachments: attachmentsOf(parts, root, document), signatures: signatures === '' ? undefined : located('', signatures) }
}

interface PageSource {
  readonly parts: Parts
  readonly place: string
  readonly id: string
  readonly whole: Box | undefined
  readonly shared: Resources
  readonly templates: ReadonlyMap<string, string>
  readonly appearances: readonly Markup[]
}

/** A page is read when it is drawn, except for its size. */
function pageOf({ parts, place, id, whole, shared, templates, appearances }: PageSource): OfdPage {
  const page = parts.xml(place)
  const area = areaOf(first(page, 'Area')) ?? whole ?? a4
  const own = named(page, 'PageRes').map((one) => located(place, textIn(one)))
  const used = named(page, 'Template').map((one) => ({
    isFront: attribute(one, 'ZOrder') === 'Foreground',
    part: templates.get(attribute(one, 'TemplateID') ?? ''),
  }))
  const content = { content: first(page, 'Content') }
  const drawn = (isFront: boolean) =>
    used
      .filter((one) => one.isFront === isFront && one.part !== undefined)
      .map(({ part }) => ({ content: first(parts.xml(part ?? ''), 'Content') }))
  return {
    id,
    area,
    layers: [...drawn(false), content, ...drawn(true)],
    annotations: appearances,
    resources: own.length === 0 ? shared : readResources(parts, own, shared),
  }
}

function areaOf(area: Markup | undefined): Box | undefined {
  const box = boxOf(textIn(first(area, 'PhysicalBox'))) ?? boxOf(textIn(first(area, 'ApplicationBox')))
  return box && box.width > 0 && box.height > 0 && box.width <= longest && box.height <= longest ? box : undefined
}

/** The appearances of visible annotations, by the page's number. */
function annotationsOf(parts: Parts, root: string, document: Markup): ReadonlyMap<string, readonly Markup[]> {
  const list = textIn(first(document, 'Annotations')).trim()
  const found = new Map<string, readonly Markup[]>()
  if (list === '') return found
  const place = located(root, list)
  for (const page of named(parts.xml(place), 'Page')) {
    const part = located(place, textIn(first(page, 'FileLoc')))
    const visible = named(parts.xml(part), 'Annot').filter((one) => attribute(one, 'Visible') !== 'false')
    found.set(
      attribute(page, 'PageID') ?? '',
      visible.flatMap((one) => named(one, 'Appearance')),
    )
  }
  return found
}

function attachmentsOf(parts: Parts, root: string, document: Markup): readonly string[] {
  const list = textIn(first(document, 'Attachments')).trim()
  if (list === '') return []
  const all = elements(parts.xml(located(root, list))).filter((one) => local(one.name) === 'Attachment')
  return all.map((one) => attribute(one, 'Name') ?? '').slice(0, 50)
}
