import type { XmlElement } from '../signature/xml.ts'
import { demand, given } from './mismatch.ts'

/** A value as JSON; objects with their keys in order, so that equal values are equal texts. */
type Plain = null | string | readonly Plain[] | { readonly [key: string]: Plain }

type Part = (name: string) => XmlElement

/**
 * What the sheets of a workbook show, as plain values: every element with its attributes and texts, each cell with the look and
 * the text that its numbers stand for. Of styles and shared texts nothing may be there that no cell uses, but what every
 * workbook of ours has.
 */
export function readSheets(names: readonly string[], part: Part): Plain {
  const looks = readLooks(part('xl/styles.xml'))
  const texts = readTexts(part('xl/sharedStrings.xml'))
  const used = { looks: new Set<number>([0]), texts: new Set<number>() }
  const sheets = names.map((name) => plain(part(name), { looks: looks.cells, texts, used }))
  demand(used.looks.size === looks.cells.length && used.texts.size === texts.length)
  return { sheets, rest: looks.rest }
}

interface Numbered {
  readonly looks: readonly Plain[]
  readonly texts: readonly string[]
  readonly used: { readonly looks: Set<number>; readonly texts: Set<number> }
}

function plain(element: XmlElement, numbered: Numbered): Plain {
  const attributes = Object.fromEntries([...element.attributes].sort(([one], [other]) => (one < other ? -1 : 1)))
  if (element.name !== 'c')
    return node(
      element,
      attributes,
      element.children.map((child) => plain(child, numbered)),
    )
  const { s: look, t: type, ...others } = attributes
  const [value, formula] = [only(element, 'v'), only(element, 'f')]
  demand(element.children.every((child) => child === value || child === formula) && element.text === '')
  demand(value === undefined || (value.attributes.size === 0 && value.children.length === 0))
  return {
    ...others,
    look: at(numbered.looks, look, numbered.used.looks),
    type: type ?? 'n',
    formula: formula ? deep(formula) : null,
    value: type === 's' ? at(numbered.texts, value?.text, numbered.used.texts) : (value?.text ?? null),
  }
}

/** The one child of exactly this name, prefix and all. */
function only(element: XmlElement, name: string): XmlElement | undefined {
  const found = element.children.filter((child) => child.name === name)
  demand(found.length <= 1)
  return found[0]
}

function node({ name, text, children }: XmlElement, attributes: Readonly<Record<string, string>>, below: readonly Plain[]): Plain {
  demand(children.length === below.length)
  return { name, attributes, text, below }
}

/** The value that a number refers to. */
function at<T>(all: readonly T[], number: string | undefined, used: Set<number>): T {
  demand(number === undefined || /^(0|[1-9]\d{0,6})$/.test(number))
  const index = Number(number ?? '0')
  used.add(index)
  return given(all[index])
}

/** Plain texts only: no runs, no phonetic readings. */
function readTexts(root: XmlElement): readonly string[] {
  demand(root.name === 'sst' && root.text.trim() === '')
  return root.children.map((item) => {
    const [text, ...others] = item.children
    demand(item.name === 'si' && item.attributes.size === 0 && others.length === 0 && text?.name === 't')
    demand([...text.attributes].every(([key, value]) => key === 'xml:space' && value === 'preserve') && text.children.length === 0)
    return text.text
  })
}

const resolved = { numFmtId: 'numFmts', fontId: 'fonts', fillId: 'fills', borderId: 'borders' } as const

/** The styles that cells refer to by number, each with the values its own numbers refer to, and the rest of the part. */
function readLooks(root: XmlElement): { readonly cells: readonly Plain[]; readonly rest: Plain } {
  const group = (name: string) => {
    const found = only(root, name)
    demand(found === undefined || [...found.attributes.keys()].every((key) => key === 'count' || key === 'x14ac:knownFonts'))
    return found?.children ?? []
  }
  const numbers = group('numFmts').map(
    (format) => [format.attributes.get('numFmtId') ?? '', format.attributes.get('formatCode') ?? ''] as const,
  )
  const formats = new Map(numbers)
  demand(formats.size === numbers.length)
  const lookOf = (xf: XmlElement): Plain => {
    const { xfId, ...attributes } = Object.fromEntries(xf.attributes)
    const parts = Object.entries(resolved).map(([key, name]): [string, Plain] => {
      const number = attributes[key] ?? '0'
      demand(/^(0|[1-9]\d{0,6})$/.test(number))
      if (name === 'numFmts') return [key, formats.get(number) ?? number]
      return [key, deep(given(group(name)[Number(number)]))]
    })
    demand(xfId === undefined || xfId === '0')
    return { ...attributes, ...Object.fromEntries(parts), below: xf.children.map(deep) }
  }
  const apart = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'])
  return {
    cells: group('cellXfs').map(lookOf),
    rest: {
      attributes: Object.fromEntries(root.attributes),
      below: root.children.filter(({ name }) => !apart.has(name)).map(deep),
    },
  }
}

function deep(element: XmlElement): Plain {
  return node(element, Object.fromEntries(element.attributes), element.children.map(deep))
}
