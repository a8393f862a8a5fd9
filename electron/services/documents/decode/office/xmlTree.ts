import { TooLarge } from '../budget.ts'
import { prefixOf } from './namespaces.ts'

/** An element with the product's own prefixes, whatever prefixes the file declares; attributes without a prefix keep none. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** character data directly inside */
  readonly text: string
}

interface Open {
  name: string
  attributes: Record<string, string>
  children: XmlNode[] | undefined
  text: string
  scope: Scope
  raw: string
}

interface Scope {
  readonly prefixes: ReadonlyMap<string, string>
  readonly names: Map<string, string>
}

export interface XmlStream {
  /** children of this element are handed over one by one and not kept */
  readonly of: string
  readonly take: (child: XmlNode) => void
}

/** `kept` counts elements, attributes and references that are held at a time. */
const limits = { depth: 256, elements: 4_000_000, kept: 600_000 } as const
const noChildren: readonly XmlNode[] = Object.freeze([])

/**
 * Reads XML that another program wrote: comments, CDATA and instructions are passed over, a document type is refused, and with it
 * every entity but the five of XML. `undefined` where it is not well-formed; throws `TooLarge` beyond its limits.
 */
export function readTree(source: string, stream?: XmlStream): XmlNode | undefined {
  const stack: Open[] = []
  let root: XmlNode | undefined
  let elements = 0
  let kept = 0
  let at = 0
  for (;;) {
    const tag = source.indexOf('<', at)
    if (tag < 0) break
    const top = stack.at(-1)
    if (tag > at && top) top.text += unescaped(source.slice(at, tag), spend)
    if (source.startsWith('<!--', tag)) at = after(source, '-->', tag)
    else if (source.startsWith('<![CDATA[', tag)) {
      at = after(source, ']]>', tag)
      if (top && at > 0) top.text += source.slice(tag + 9, at - 3)
    } else if (source.startsWith('<?', tag)) at = after(source, '?>', tag)
    else if (source.startsWith('<!', tag)) return undefined
    else if (source.charCodeAt(tag + 1) === 0x2f) {
      const end = source.indexOf('>', tag)
      const open = stack.pop()
      if (end < 0 || !open || open.raw !== source.slice(tag + 2, end).trim()) return undefined
      at = end + 1
      close(open)
    } else {
      const end = endOfTag(source, tag)
      if (end < 0 || root !== undefined) return undefined
      const isEmpty = source.charCodeAt(end - 1) === 0x2f
      elements += 1
      if (elements > limits.elements || stack.length >= limits.depth) throw new TooLarge()
      spend()
      const open = opened(source.slice(tag + 1, isEmpty ? end - 1 : end), top?.scope, spend)
      if (!open) return undefined
      at = end + 1
      if (isEmpty) close(open)
      else stack.push(open)
    }
    if (at <= 0) return undefined
  }
  return stack.length === 0 ? root : undefined

  function spend(): void {
    kept += 1
    if (kept > limits.kept) throw new TooLarge()
  }
  function close({ name, attributes, children = noChildren as XmlNode[], text }: Open): void {
    const node = { name, attributes, children, text }
    const parent = stack.at(-1)
    if (!parent) root = node
    else if (stream && parent.name === stream.of) {
      stream.take(node)
      kept = stack.length
    } else {
      parent.children ??= []
      parent.children.push(node)
    }
  }
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

/** The `>` that ends a tag; one inside an attribute's value does not. */
function endOfTag(source: string, from: number): number {
  const plain = source.indexOf('>', from)
  if (plain < 0) return -1
  let quote = 0
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at
  }
  return -1
}

const attributeAt = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const none: Readonly<Record<string, string>> = Object.freeze({})

function opened(tag: string, outer: Scope | undefined, spend: () => void): Open | undefined {
  const blank = tag.search(/\s/)
  const raw = blank < 0 ? tag : tag.slice(0, blank)
  if (raw === '') return undefined
  if (blank < 0) {
    const scope = outer ?? { prefixes: new Map(), names: new Map() }
    return { raw, name: named(raw, scope, true), attributes: none as Record<string, string>, children: undefined, text: '', scope }
  }
  const pairs: [string, string][] = []
  for (const [, name = '', double, single] of tag.slice(blank).matchAll(attributeAt)) {
    spend()
    pairs.push([name, double ?? single ?? ''])
  }
  const declared = pairs.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  const prefixes = new Map(outer?.prefixes)
  for (const [name, value] of declared) prefixes.set(name.slice(6), prefixOf(unescaped(value, spend)))
  const scope: Scope = outer && declared.length === 0 ? outer : { prefixes, names: new Map() }
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of pairs) if (!name.startsWith('xmlns')) attributes[named(name, scope, false)] = unescaped(value, spend)
  return { raw, name: named(raw, scope, true), attributes, children: undefined, text: '', scope }
}

/** A name under the product's prefix; an attribute without a prefix has no namespace. */
function named(raw: string, scope: Scope, isElement: boolean): string {
  const colon = raw.indexOf(':')
  if (colon < 0 && !isElement) return raw
  const key = isElement ? raw : `@${raw}`
  const known = scope.names.get(key)
  if (known !== undefined) return known
  const own = scope.prefixes.get(colon < 0 ? '' : raw.slice(0, colon)) ?? (colon < 0 ? '' : raw.slice(0, colon))
  const name = own === '' ? raw.slice(colon + 1) : `${own}:${raw.slice(colon + 1)}`
  scope.names.set(key, name)
  return name
}

const entity = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string, spend: () => void): string {
  // counted before they are replaced: all of them are collected first
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) spend()
  if (!text.includes('&')) return text
  return text.replace(entity, (_, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? ''
    const code = Number.parseInt(hexadecimal ?? decimal ?? '', hexadecimal === undefined ? 10 : 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

/** The first child of this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name)
}

/** Follows names downwards, the first child of each. */
export function within(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  return names.reduce((at, name) => child(at, name), node)
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((one) => one.name === name) ?? []
}

/** Every element of this name below a node, in the file's order. */
export function below(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  const found: XmlNode[] = []
  const look = (one: XmlNode): void => {
    for (const inner of one.children) {
      if (inner.name === name) found.push(inner)
      look(inner)
    }
  }
  if (node) look(node)
  return found
}
