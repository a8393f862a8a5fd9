/** PDF objects (ISO 32000-1 § 7.3). Numbers, booleans and null are themselves. */
export interface PdfName {
  readonly kind: 'name'
  /** with `#xx` resolved */
  readonly name: string
}
export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Uint8Array
  /** its position in the file, brackets included */
  readonly start: number
  readonly end: number
  readonly isHex: boolean
}
export interface PdfArray {
  readonly kind: 'array'
  readonly items: readonly PdfObject[]
}
export type PdfEntries = ReadonlyMap<string, PdfObject>
export interface PdfDict {
  readonly kind: 'dict'
  readonly entries: PdfEntries
}
export interface PdfRef {
  readonly kind: 'ref'
  readonly number: number
}
export interface PdfStream {
  readonly kind: 'stream'
  readonly entries: PdfEntries
  readonly data: Uint8Array
}
export type PdfObject = null | boolean | number | PdfName | PdfString | PdfArray | PdfDict | PdfRef | PdfStream

export const name = (text: string): PdfName => ({ kind: 'name', name: text })
export const ref = (number: number): PdfRef => ({ kind: 'ref', number })
export const array = (...items: readonly PdfObject[]): PdfArray => ({ kind: 'array', items })
export const dict = (entries: Readonly<Record<string, PdfObject>>): PdfDict => ({ kind: 'dict', entries: new Map(Object.entries(entries)) })
export const stream = (entries: Readonly<Record<string, PdfObject>>, data: Uint8Array): PdfStream => ({
  kind: 'stream',
  entries: new Map(Object.entries({ ...entries, Length: data.length })),
  data,
})

/** A text string in UTF-16 with its byte order mark, as a hexadecimal token. */
export function textString(text: string): PdfString {
  const bytes = [0xfe, 0xff]
  for (let at = 0; at < text.length; at++) bytes.push(text.charCodeAt(at) >> 8, text.charCodeAt(at) & 0xff)
  return byteString(Uint8Array.from(bytes), true)
}

export function byteString(bytes: Uint8Array, isHex: boolean): PdfString {
  return { kind: 'string', bytes, start: 0, end: 0, isHex }
}

type Composite = Exclude<PdfObject, null | boolean | number>

export function isKind<K extends Composite['kind']>(
  object: PdfObject | undefined,
  kind: K,
): object is Extract<Composite, { readonly kind: K }> {
  return typeof object === 'object' && object !== null && object.kind === kind
}

export function isName(object: PdfObject | undefined, text: string): boolean {
  return isKind(object, 'name') && object.name === text
}

export function entriesOf(object: PdfObject | undefined): PdfEntries | undefined {
  return isKind(object, 'dict') || isKind(object, 'stream') ? object.entries : undefined
}

/** Equal in meaning: keys in any order, numbers by value, strings and stream data byte for byte. */
export function samePdf(one: PdfObject | undefined, other: PdfObject | undefined): boolean {
  if (one === other) return one !== undefined
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || one.kind !== other.kind) return false
  if (one.kind === 'name') return one.name === (other as PdfName).name
  if (one.kind === 'ref') return one.number === (other as PdfRef).number
  if (one.kind === 'string') return sameBytes(one.bytes, (other as PdfString).bytes)
  if (one.kind === 'array') {
    const { items } = other as PdfArray
    return one.items.length === items.length && one.items.every((item, at) => samePdf(item, items[at]))
  }
  const entries = entriesOf(other)!
  const same = one.entries.size === entries.size && [...one.entries].every(([key, value]) => samePdf(value, entries.get(key)))
  return same && (one.kind === 'dict' || sameBytes(one.data, (other as PdfStream).data))
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
