import { decodeText } from '../../decodeText.ts'
import { budget, Damaged, TooLarge } from '../budget.ts'
import type { Markup } from './markup.ts'

const spaces = '[ \\t\\r\\n]'
const nameOf = '[^\\s<>/=&"\'!?]+'
const openTag = new RegExp(`<(${nameOf})`, 'y')
const attributeAt = new RegExp(`${spaces}+(${nameOf})${spaces}*=${spaces}*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const tagEnd = new RegExp(`${spaces}*(/?)>`, 'y')
const closeTag = new RegExp(`</(${nameOf})${spaces}*>`, 'y')
const entity = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g
const characterOf: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

interface Open {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (Markup | string)[]
}

/**
 * Reads an XML document (XML 1.0) into a tree. A document type is passed over: no entity that it declares is expanded, and nothing
 * is loaded; a reference to such an entity stays as written. Comments and instructions are dropped. Throws `Damaged`, `TooLarge`.
 */
export function readMarkup(source: Uint8Array | string): Markup {
  if (source.length > budget.xml) throw new TooLarge()
  const text = (typeof source === 'string' ? source : decodeXml(source)).replace(/^\ufeff/u, '')
  const open: Open[] = [{ name: '', attributes: new Map(), children: [] }]
  let marks = 0
  let at = 0
  const spend = () => {
    if (++marks > budget.marks) throw new TooLarge()
  }
  const add = (child: Markup | string) => {
    if (child !== '') open.at(-1)?.children.push(child)
  }
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const words = text.slice(at, next < 0 ? text.length : next)
    if (words !== '') add(expand(words))
    if (next < 0) break
    at = next
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4)
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2)
    else if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9)
      add(text.slice(at + 9, end - 3))
      at = end
    } else if (text.startsWith('<!', at)) at = afterDocumentType(text, at)
    else if (text.startsWith('</', at)) {
      const [all, name] = take(closeTag, text, at)
      const done = open.pop()
      if (done?.name !== name || open.length === 0) throw new Damaged()
      add(done)
      at += all.length
    } else {
      spend()
      const [start, name] = take(openTag, text, at)
      at += start.length
      const attributes = new Map<string, string>()
      for (;;) {
        attributeAt.lastIndex = at
        const found = attributeAt.exec(text)
        if (found === null) break
        spend()
        attributes.set(found[1] ?? '', expand(found[2] ?? found[3] ?? ''))
        at = attributeAt.lastIndex
      }
      const [end, closed] = take(tagEnd, text, at)
      at += end.length
      if (closed === '/') add({ name, attributes, children: [] })
      else open.push({ name, attributes, children: [] })
      if (open.length > budget.depth) throw new TooLarge()
    }
  }
  const roots = open[0]?.children.filter((child) => typeof child !== 'string') ?? []
  if (open.length !== 1 || roots.length !== 1 || roots[0] === undefined) throw new Damaged()
  return roots[0]
}

/** The text of an XML file: by its byte order mark, by the encoding it declares, else by what its bytes show. */
export function decodeXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
  const marked = /^(?:\xff\xfe|\xfe\xff)/.test(head)
  if (!marked) {
    try {
      return new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes)
    } catch {
      // an encoding without a decoder, or a wrong one: the bytes decide
    }
  }
  return decodeText(bytes).text
}

function take(pattern: RegExp, text: string, at: number): readonly [string, string] {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (found === null) throw new Damaged()
  return [found[0], found[1] ?? '']
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at < 0) throw new Damaged()
  return at + mark.length
}

/** Behind a document type, with its internal subset and the quoted literals in it. */
function afterDocumentType(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1)
      if (at < 0) break
    } else if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4) - 1
    else if (char === '<' || char === '[') depth += 1
    else if (char === ']') depth -= 1
    else if (char === '>') {
      depth -= 1
      if (depth <= 0) return at + 1
    }
  }
  throw new Damaged()
}

function expand(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(entity, (all, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return characterOf[name] ?? all
    const code = Number.parseInt(hexadecimal ?? decimal ?? '', hexadecimal === undefined ? 10 : 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all
  })
}
