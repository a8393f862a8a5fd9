import { child, childrenOf, within, type XmlNode } from '../xmlTree.ts'

/** What a run's or paragraph's properties say of the look that is drawn; absent: nothing is said. */
export interface RunLook {
  /** half points */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly hidden?: boolean
  readonly color?: string
  readonly raised?: 'super' | 'sub' | 'none'
}

export interface ParagraphLook {
  readonly align?: 'start' | 'center' | 'end' | 'justify'
  /** twips */
  readonly left?: number
  readonly first?: number
  /** 1–9 of a heading; 0 says that it is none */
  readonly level?: number
  readonly list?: { readonly id?: string; readonly depth?: number }
  readonly newPage?: boolean
}

export interface Style {
  readonly run: RunLook
  readonly paragraph: ParagraphLook
}

export interface Styles {
  /** of a paragraph without a style of its own */
  readonly usual: string | undefined
  /** half points of the body text */
  readonly bodySize: number
  styleOf(id: string | undefined): Style
  paragraphLook(node: XmlNode | undefined): ParagraphLook
  /** whether a table style draws lines */
  isRuled(id: string | undefined): boolean
}

const plain: Style = { run: {}, paragraph: {} }

/** The styles of a document, each with what it inherits (17.7 of ECMA-376 part 1). */
export function readStyles(root: XmlNode | undefined): Styles {
  const nodes = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const defaults = within(root, 'w:docDefaults')
  const base: Style = {
    run: runLook(within(defaults, 'w:rPrDefault', 'w:rPr')),
    paragraph: paragraphLook(within(defaults, 'w:pPrDefault', 'w:pPr')),
  }
  const usual = [...nodes.values()].find(({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']))
    ?.attributes['w:styleId']
  const known = new Map<string, Style>()
  const styleOf = (id: string | undefined, depth = 0): Style => {
    const node = id === undefined ? undefined : nodes.get(id)
    if (id === undefined || node === undefined || depth > 20) return plain
    const made = known.get(id) ?? inherited(styleOf(child(node, 'w:basedOn')?.attributes['w:val'], depth + 1), own(node))
    known.set(id, made)
    return made
  }
  const body = { ...base.run, ...styleOf(usual).run }
  const ruled = new Map<string, boolean>()
  return {
    usual,
    paragraphLook,
    bodySize: body.size ?? 20,
    styleOf(id) {
      const style = styleOf(id)
      return { run: { ...base.run, ...style.run }, paragraph: { ...base.paragraph, ...style.paragraph } }
    },
    isRuled(id) {
      for (let at = id, depth = 0; at !== undefined && depth < 20; depth++) {
        const found = ruled.get(at) ?? (hasLines(within(nodes.get(at), 'w:tblPr', 'w:tblBorders')) || styledLines(nodes.get(at)))
        ruled.set(at, found)
        if (found) return true
        at = child(nodes.get(at), 'w:basedOn')?.attributes['w:val']
      }
      return false
    },
  }
}

function own(node: XmlNode): Style {
  const name = child(node, 'w:name')?.attributes['w:val'] ?? ''
  const paragraph = paragraphLook(child(node, 'w:pPr'))
  const level = /^(?:heading|标题) ?([1-9])$/iu.exec(name)?.[1]
  return {
    run: runLook(child(node, 'w:rPr')),
    paragraph: level === undefined || paragraph.level !== undefined ? paragraph : { ...paragraph, level: Number(level) },
  }
}

function inherited(from: Style, style: Style): Style {
  const list = { ...from.paragraph.list, ...style.paragraph.list }
  const paragraph = { ...from.paragraph, ...style.paragraph }
  return { run: { ...from.run, ...style.run }, paragraph: Object.keys(list).length > 0 ? { ...paragraph, list } : paragraph }
}

function styledLines(style: XmlNode | undefined): boolean {
  return childrenOf(style, 'w:tblStylePr').some((part) => hasLines(within(part, 'w:tcPr', 'w:tcBorders')))
}

/** Whether any side of the borders is drawn. */
export function hasLines(borders: XmlNode | undefined): boolean {
  return borders?.children.some(({ attributes }) => !['none', 'nil', undefined].includes(attributes['w:val'])) ?? false
}

/** An on/off value; absent means on (17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined ? false : !['0', 'false', 'off'].includes(value)
}

function toggle(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name)
  return found && isOn(found.attributes['w:val'] ?? '1')
}

export function runLook(node: XmlNode | undefined): RunLook {
  if (node === undefined) return {}
  const size = Number(child(node, 'w:sz')?.attributes['w:val'] ?? Number.NaN)
  const line = child(node, 'w:u')?.attributes['w:val']
  const color = child(node, 'w:color')?.attributes['w:val']
  const raised = child(node, 'w:vertAlign')?.attributes['w:val']
  const [bold, italic, hidden] = [toggle(node, 'w:b'), toggle(node, 'w:i'), toggle(node, 'w:vanish')]
  const strike = toggle(node, 'w:strike') ?? toggle(node, 'w:dstrike')
  return {
    ...(size >= 2 && size <= 3276 && { size }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strike !== undefined && { strike }),
    ...(hidden !== undefined && { hidden }),
    ...(line !== undefined && { underline: line !== 'none' }),
    ...(color !== undefined && { color: /^[0-9a-f]{6}$/iu.test(color) ? `#${color.toLowerCase()}` : 'auto' }),
    ...(raised !== undefined && { raised: raised === 'superscript' ? 'super' : raised === 'subscript' ? 'sub' : 'none' }),
  }
}

const aligned: Readonly<Record<string, ParagraphLook['align']>> = {
  left: 'start',
  start: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
  both: 'justify',
  distribute: 'justify',
}

export function paragraphLook(node: XmlNode | undefined): ParagraphLook {
  if (node === undefined) return {}
  const indent = child(node, 'w:ind')?.attributes
  const align = aligned[child(node, 'w:jc')?.attributes['w:val'] ?? '']
  const level = Number(child(node, 'w:outlineLvl')?.attributes['w:val'] ?? Number.NaN)
  const left = lengthOf(indent?.['w:left'] ?? indent?.['w:start'], indent?.['w:leftChars'] ?? indent?.['w:startChars'])
  const hanging = lengthOf(indent?.['w:hanging'], indent?.['w:hangingChars'])
  const first = hanging === undefined ? lengthOf(indent?.['w:firstLine'], indent?.['w:firstLineChars']) : -hanging
  const list = listOf(child(node, 'w:numPr'))
  const newPage = toggle(node, 'w:pageBreakBefore')
  return {
    ...(align && { align }),
    ...(level >= 0 && level <= 9 && { level: level === 9 ? 0 : level + 1 }),
    ...(left !== undefined && { left }),
    ...(first !== undefined && { first }),
    ...(list && { list }),
    ...(newPage !== undefined && { newPage }),
  }
}

/** Twips; a length in hundredths of a character is one of 10.5 points, unless the file says both. */
function lengthOf(twips: string | undefined, characters: string | undefined): number | undefined {
  const value = Number(twips ?? Number.NaN)
  if (Number.isFinite(value) && value !== 0) return Math.max(-20_000, Math.min(20_000, value))
  const hundredths = Number(characters ?? Number.NaN)
  if (Number.isFinite(hundredths)) return Math.max(-20_000, Math.min(20_000, hundredths * 2.1))
  return Number.isFinite(value) ? value : undefined
}

function listOf(node: XmlNode | undefined): ParagraphLook['list'] {
  if (node === undefined) return undefined
  const [id, depth] = [child(node, 'w:numId')?.attributes['w:val'], child(node, 'w:ilvl')?.attributes['w:val']]
  return { ...(id !== undefined && { id }), ...(depth !== undefined && { depth: Number(depth) || 0 }) }
}
