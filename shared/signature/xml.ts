/** One element of the small XML this product reads: the parts of a workbook. */
export interface XmlElement {
  /** as written, with its prefix */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** the character data directly inside, in order */
  readonly text: string
}

const maximumDepth = 64
/** Tags, attributes and references of one part; the largest sheet of a result has some fifty thousand. */
export const maximumMarks = 300_000
const nameAt = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y
const attributeAt = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const entity = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Reads well-formed XML without document type, comments, CDATA or processing instructions (one declaration in front is
 * allowed); `undefined` for anything else. With so little, no two readers can understand a file differently.
 */
export function readXml(source: string): XmlElement | undefined {
  const body = source
    .replace(/^\ufeff/, '')
    .replace(/^<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")?(?: standalone="(?:yes|no)")?\s*\?>\s*/, '')
  if (marksIn(body) > maximumMarks) return undefined
  const reader = { source: body, at: 0 }
  const root = readElement(reader, 0)
  return root && body.slice(reader.at).trim() === '' ? root : undefined
}

/** How many tags, attributes and references a text begins: what reading it costs, known before it is read. */
export function marksIn(text: string): number {
  let marks = 0
  for (let at = 0; at < text.length && marks <= maximumMarks; at++) if (isMark(text.charCodeAt(at))) marks++
  return marks
}

/** The same for a part's bytes. */
export function marksInBytes(bytes: Uint8Array): number {
  let marks = 0
  for (let at = 0; at < bytes.length && marks <= maximumMarks; at++) if (isMark(bytes[at]!)) marks++
  return marks
}

/** `<`, `&` and the `=` of an attribute. */
function isMark(code: number): boolean {
  return code === 0x3c || code === 0x26 || code === 0x3d
}

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1)
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => localName(child) === name) ?? []
}

/** Text as canonical XML writes it inside an element. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')
}

/** Text as canonical XML writes it inside an attribute. */
export function escapeAttribute(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return escaped.replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;').replaceAll('\r', '&#xD;')
}

interface Reader {
  readonly source: string
  at: number
}

function readElement(reader: Reader, depth: number): XmlElement | undefined {
  if (reader.source[reader.at] !== '<' || depth > maximumDepth) return undefined
  reader.at++
  const name = take(reader, nameAt)?.[0]
  const attributes = name === undefined ? undefined : readAttributes(reader)
  if (name === undefined || !attributes) return undefined
  const close = take(reader, /\s*(\/?)>/y)
  if (!close) return undefined
  if (close[1] === '/') return { name, attributes, children: [], text: '' }
  const content = readContent(reader, depth)
  if (!content || take(reader, /<\/([^\s>]+)\s*>/y)?.[1] !== name) return undefined
  return { name, attributes, ...content }
}

function readAttributes(reader: Reader): Map<string, string> | undefined {
  const attributes = new Map<string, string>()
  for (let found = take(reader, attributeAt); found; found = take(reader, attributeAt)) {
    const value = decode(found[2] ?? found[3] ?? '')
    if (value === undefined || attributes.has(found[1]!)) return undefined
    attributes.set(found[1]!, value)
  }
  return attributes
}

function readContent(reader: Reader, depth: number): { children: XmlElement[]; text: string } | undefined {
  const children: XmlElement[] = []
  const texts: string[] = []
  for (;;) {
    const next = reader.source.indexOf('<', reader.at)
    if (next < 0) return undefined
    const text = decode(reader.source.slice(reader.at, next))
    if (text === undefined) return undefined
    texts.push(text)
    reader.at = next
    if (reader.source[next + 1] === '/') return { children, text: texts.join('') }
    const child = readElement(reader, depth + 1)
    if (!child) return undefined
    children.push(child)
  }
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.source)
  if (found) reader.at = pattern.lastIndex
  return found
}

/** Resolves the five entities and character references; `undefined` when a bare `&`, `]]>` or a forbidden character stands there. */
function decode(raw: string): string | undefined {
  if (raw.includes(']]>') || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(raw)) return undefined
  if (!raw.includes('&')) return raw
  if (raw.replace(entity, '').includes('&')) return undefined
  const codes = [...raw.matchAll(entity)].map((found) => Number.parseInt(found[1] ?? found[2] ?? '32', found[1] ? 16 : 10))
  if (codes.some((code) => code > 0x10ffff || (code < 0x20 && ![9, 10, 13].includes(code)) || (code >= 0xd800 && code < 0xe000)))
    return undefined
  return raw.replace(entity, (_, hexadecimal?: string, decimal?: string, name?: string) =>
    name ? named[name]! : String.fromCodePoint(Number.parseInt(hexadecimal ?? decimal ?? '', hexadecimal ? 16 : 10)),
  )
}
