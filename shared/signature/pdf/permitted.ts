import { entriesOf, isKind, isName, type PdfDict, type PdfEntries, type PdfObject, type PdfRef, samePdf } from './objects.ts'
import { pagesOf } from './pages.ts'
import { type Revision, resolve } from './revisions.ts'

/** The signature an update adds. */
export interface AddedSignature {
  readonly value: PdfDict
  readonly field: string
  readonly page: number
  readonly rect: readonly [number, number, number, number]
}

/** A signature's box is at most this wide and high, in points: more could hide what earlier signers saw. */
const maximumBox = { width: 360, height: 160 }

const widgetKeys = new Set(['Type', 'Subtype', 'FT', 'T', 'V', 'F', 'Rect', 'P', 'AP'])
const valueKeys = new Set(['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'Name', 'Reason', 'M'])

/**
 * The one change later revisions may make: one more signature. The page gets one more annotation, the form one more
 * field, the catalog its form; everything else is new and belongs to the signature's appearance. Nothing for any other
 * change. `earlier` are the signatures already there, whose boxes must stay visible.
 */
export function addedSignature(before: Revision, after: Revision, earlier: readonly AddedSignature[]): AddedSignature | undefined {
  const written = [...after.section.objects.keys()]
  const isXref = (number: number) => isName(entriesOf(after.objects.get(number))?.get('Type'), 'XRef')
  const made = written.filter((number) => !before.objects.has(number) && !isXref(number))
  const changed = written.filter((number) => before.objects.has(number))
  const widgets = made.filter((number) => isName(entriesOf(after.objects.get(number))?.get('Subtype'), 'Widget'))
  const widget = widgets.length === 1 ? entriesOf(after.objects.get(widgets[0]!)) : undefined
  const signature = widget && readWidget(widget, after)
  if (!signature || earlier.some((other) => other.field === signature.field || overlaps(other, signature))) return undefined
  const allowed = allowedChanges(before, after, signature.page, widgets[0]!)
  if (!allowed || changed.some((number) => !allowed.changed.has(number))) return undefined
  const appearance = signature.appearance
  const reached = new Set([widgets[0]!, signature.valueNumber, ...allowed.made])
  if (!appearance || !reachFont(after, appearance, new Set(made), reached, signature.size)) return undefined
  return made.every((number) => reached.has(number)) ? signature : undefined
}

interface ReadWidget extends AddedSignature {
  readonly valueNumber: number
  readonly appearance: PdfRef | undefined
  readonly size: readonly [number, number]
}

function readWidget(widget: PdfEntries, after: Revision): ReadWidget | undefined {
  const [valueRef, page, rect, title, appearances] = ['V', 'P', 'Rect', 'T', 'AP'].map((key) => widget.get(key))
  const value = resolve(after, valueRef)
  const box = isKind(rect, 'array') && rect.items.length === 4 ? rect.items.filter((item) => typeof item === 'number') : []
  const isField = isName(widget.get('FT'), 'Sig') && isName(widget.get('Type'), 'Annot') && widget.get('F') === 132
  const isPlain = [...widget.keys()].every((key) => widgetKeys.has(key))
  if (!isField || !isPlain || !isKind(valueRef, 'ref') || !isKind(page, 'ref') || !isKind(value, 'dict') || box.length !== 4)
    return undefined
  const isValue = isName(value.entries.get('Type'), 'Sig') && [...value.entries.keys()].every((key) => valueKeys.has(key))
  const normal = isKind(appearances, 'dict') && appearances.entries.size === 1 ? appearances.entries.get('N') : undefined
  const [left, bottom, right, top] = box as [number, number, number, number]
  const size = [right - left, top - bottom] as const
  const fits = size[0] > 0 && size[1] > 0 && size[0] <= maximumBox.width && size[1] <= maximumBox.height
  if (!isValue || !isKind(title, 'string') || !fits || !pagesOf(after)?.some(({ number }) => number === page.number)) return undefined
  return {
    value,
    field: title.bytes.join('.'),
    page: page.number,
    rect: [left, bottom, right, top],
    valueNumber: valueRef.number,
    appearance: isKind(normal, 'ref') ? normal : undefined,
    size,
  }
}

/** The existing objects that may differ, each exactly so; and the form when it is new. */
function allowedChanges(
  before: Revision,
  after: Revision,
  page: number,
  widget: number,
): { readonly changed: ReadonlySet<number>; readonly made: readonly number[] } | undefined {
  const changed = new Set<number>()
  const [pageBefore, pageAfter] = [before, after].map((revision) => entriesOf(revision.objects.get(page)))
  const held = pageBefore?.get('Annots')
  if (!pageBefore || !pageAfter) return undefined
  const annotations = isKind(held, 'ref') ? held.number : page
  changed.add(annotations)
  const grownAnnotations =
    annotations === page
      ? sameBut(pageBefore, pageAfter, ['Annots']) && grewBy(held, pageAfter.get('Annots'), widget)
      : grewBy(resolve(before, held), resolve(after, held), widget)
  if (!grownAnnotations) return undefined
  const [formBefore, formAfter] = [before, after].map((revision) => revision.root.get('AcroForm'))
  if (!isKind(formAfter, 'ref')) return undefined
  const form = entriesOf(after.objects.get(formAfter.number))
  if (!form || [...form.keys()].some((key) => key !== 'Fields' && key !== 'SigFlags') || form.get('SigFlags') !== 3) return undefined
  const old = isKind(formBefore, 'ref') ? entriesOf(before.objects.get(formBefore.number)) : undefined
  if (!grewBy(old?.get('Fields'), form.get('Fields'), widget)) return undefined
  if (formBefore === undefined) {
    changed.add(after.rootNumber)
    return sameBut(before.root, after.root, ['AcroForm']) && !before.objects.has(formAfter.number)
      ? { changed, made: [formAfter.number] }
      : undefined
  }
  changed.add(formAfter.number)
  return samePdf(formBefore, formAfter) && old ? { changed, made: [] } : undefined
}

function sameBut(before: PdfEntries, after: PdfEntries, keys: readonly string[]): boolean {
  const rest = (entries: PdfEntries): PdfObject => ({ kind: 'dict', entries: new Map([...entries].filter(([key]) => !keys.includes(key))) })
  return samePdf(rest(before), rest(after))
}

function grewBy(before: PdfObject | undefined, after: PdfObject | undefined, widget: number): boolean {
  const old = before === undefined ? [] : isKind(before, 'array') ? before.items : undefined
  if (!old || !isKind(after, 'array')) return false
  const last = after.items.at(-1)
  const kept = after.items.length === old.length + 1 && old.every((item, at) => samePdf(item, after.items[at]))
  return kept && isKind(last, 'ref') && last.number === widget
}

const formKeys = new Set(['Type', 'Subtype', 'FormType', 'BBox', 'Resources', 'Length', 'Filter'])

/** Walks the appearance: one form of the box's own size, with one font; only new objects. */
function reachFont(
  after: Revision,
  form: PdfRef,
  made: ReadonlySet<number>,
  reached: Set<number>,
  size: readonly [number, number],
): boolean {
  const entries = made.has(form.number) ? entriesOf(after.objects.get(form.number)) : undefined
  const box = entries?.get('BBox')
  const resources = entriesOf(entries?.get('Resources'))
  const fonts = entriesOf(resources?.get('Font'))
  const isForm = isName(entries?.get('Subtype'), 'Form') && [...(entries?.keys() ?? [])].every((key) => formKeys.has(key))
  const isSized =
    isKind(box, 'array') && box.items[0] === 0 && box.items[1] === 0 && near(box.items[2], size[0]) && near(box.items[3], size[1])
  if (!isForm || !isSized || resources?.size !== 1 || fonts?.size !== 1) return false
  reached.add(form.number)
  return [...fonts.values()].every((font) => reachAll(after, font, made, reached))
}

const activeKeys = new Set(['A', 'AA', 'JS', 'OC', 'XObject', 'Subtype2', 'Next', 'URI', 'F'])

/** A font and what it consists of: nothing in it may point to an object that was there before. */
function reachAll(after: Revision, object: PdfObject | undefined, made: ReadonlySet<number>, reached: Set<number>): boolean {
  if (isKind(object, 'ref')) {
    if (!made.has(object.number)) return false
    if (reached.has(object.number)) return true
    reached.add(object.number)
    return reachAll(after, after.objects.get(object.number), made, reached)
  }
  if (isKind(object, 'array')) return object.items.every((item) => reachAll(after, item, made, reached))
  const entries = entriesOf(object)
  return !entries || [...entries].every(([key, value]) => !activeKeys.has(key) && reachAll(after, value, made, reached))
}

function near(value: PdfObject | undefined, wanted: number): boolean {
  return typeof value === 'number' && Math.abs(value - wanted) < 0.01
}

function overlaps(one: AddedSignature, other: AddedSignature): boolean {
  if (one.page !== other.page) return false
  const [a, b] = [one.rect, other.rect]
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
