import { latin1 } from '../bytes.ts'
import { fontFileOffset, formOffset } from './appearance.ts'
import { entriesOf, isKind, type PdfDict, type PdfObject, type PdfStream } from './objects.ts'
import { pagesOf } from './pages.ts'
import type { SignatureBox } from './placement.ts'
import type { Revision } from './revisions.ts'
import { nextNumber } from './update.ts'

/** The signature an update adds: its content, and everything needed to write the update again. */
export interface AddedSignature {
  readonly value: PdfDict
  readonly field: string
  readonly reason: string
  /** the claimed time, ISO 8601 in whole seconds */
  readonly time: string
  /** its page counted from 0 */
  readonly box: SignatureBox
  /** bytes kept for the CMS */
  readonly room: number
  /** the font program that its text is set in */
  readonly font: PdfStream
}

/**
 * Reads the signature from the objects in which this product writes one: value, field and appearance have the first numbers
 * that were free. `undefined` where one of them is missing or has no such field. Whether the update says anything else besides
 * is for comparing it with the one written again.
 */
export function addedSignature(before: Revision, after: Revision): AddedSignature | undefined {
  const number = nextNumber(before)
  const [value, widget, form, font] = [0, 1, formOffset, fontFileOffset].map((offset) => after.section.objects.get(number + offset))
  const field = entriesOf(widget)
  const contents = isKind(value, 'dict') ? value.entries.get('Contents') : undefined
  const page = field && pageOf(after, field.get('P'))
  const rect = field && numbersOf(field.get('Rect'))
  const size = numbersOf(entriesOf(form)?.get('BBox'))
  const [title, reason, time] = [
    textOf(field?.get('T')),
    isKind(value, 'dict') ? textOf(value.entries.get('Reason')) : undefined,
    isKind(value, 'dict') ? isoTime(value.entries.get('M')) : '',
  ]
  if (!isKind(value, 'dict') || !isKind(contents, 'string') || !isKind(font, 'stream') || page === undefined || !rect || !size)
    return undefined
  if (title === undefined || reason === undefined || !time) return undefined
  const [x = 0, y = 0] = rect
  const [, , width = 0, height = 0] = size
  const room = (contents.end - contents.start - 2) / 2
  return { value, field: title, reason, time, box: { page, x, y, width, height }, room, font }
}

function pageOf(revision: Revision, object: PdfObject | undefined): number | undefined {
  const pages = pagesOf(revision) ?? []
  const at = isKind(object, 'ref') ? pages.findIndex(({ number }) => number === object.number) : -1
  return at < 0 ? undefined : at
}

function numbersOf(object: PdfObject | undefined): readonly number[] | undefined {
  const items = isKind(object, 'array') ? object.items : []
  const numbers = items.filter((item) => typeof item === 'number')
  return numbers.length === 4 && items.length === 4 ? numbers : undefined
}

/** A text string in UTF-16 with its byte order mark. */
function textOf(object: PdfObject | undefined): string | undefined {
  if (!isKind(object, 'string') || object.bytes[0] !== 0xfe || object.bytes[1] !== 0xff) return undefined
  const { bytes } = object
  return Array.from({ length: (bytes.length - 2) >> 1 }, (_, at) =>
    String.fromCharCode(bytes[at * 2 + 2]! * 256 + bytes[at * 2 + 3]!),
  ).join('')
}

/** `D:20261123090000+08'00'` → ISO 8601; anything else → empty. */
export function isoTime(object: PdfObject | undefined): string {
  const text = isKind(object, 'string') ? latin1(object.bytes) : ''
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d)')$/.exec(text)
  if (!parts) return ''
  const [, year, month, day, hour, minute, second, zone, zoneMinute] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinute}` : 'Z'}`
}

/** The maximum width and height of a signature's box, in points: a larger one could hide what earlier signers saw. */
const maximumBox = { width: 360, height: 160 }

/**
 * Whether a signature leaves those before it as they were, wherever it stands: a field name of its own, and a small box that
 * lies over none of theirs.
 */
export function standsApart({ field, box }: AddedSignature, earlier: readonly AddedSignature[]): boolean {
  const fits = box.width > 0 && box.height > 0 && box.width <= maximumBox.width && box.height <= maximumBox.height
  return fits && earlier.every((other) => other.field !== field && !overlaps(other.box, box))
}

function overlaps(one: SignatureBox, other: SignatureBox): boolean {
  if (one.page !== other.page) return false
  const beside = one.x >= other.x + other.width || other.x >= one.x + one.width
  const above = one.y >= other.y + other.height || other.y >= one.y + one.height
  return !beside && !above
}
