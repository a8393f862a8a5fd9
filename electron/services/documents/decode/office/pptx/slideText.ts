import type { Paragraph, Run } from '#shared/evidence/flow.ts'
import { mathText } from '../docx/math.ts'
import { bulletOf } from '../symbols.ts'
import { child, type XmlNode } from '../xmlTree.ts'
import { autoNumber } from './autoNumber.ts'
import type { ResolveColour } from './colors.ts'
import { type LevelStyle, levelStyle, paragraphStyle, runStyle } from './textStyle.ts'

/** points that the size 1 of a run stands for */
export const bodySize = 18

export interface TextFrom {
  /** lists of styles from the most general to the shape's own */
  readonly lists: readonly (XmlNode | undefined)[]
  readonly colour: ResolveColour
  /** a shape's own colour of text, in place of that of the lists */
  readonly tint?: string | undefined
}

/** The paragraphs of a text body with the numbers of its lists; sizes as the file made them fit. */
export function slideText(body: XmlNode | undefined, { lists, colour, tint }: TextFrom): readonly Paragraph[] {
  if (body === undefined) return []
  const scale = Number(child(child(body, 'a:bodyPr'), 'a:normAutofit')?.attributes.fontScale?.replace('%', '000') ?? 100_000) / 100_000
  const own = [child(body, 'a:lstStyle')]
  const counts: number[] = []
  let last = ''
  return body.children.flatMap((node): Paragraph[] => {
    if (node.name !== 'a:p') return []
    const properties = child(node, 'a:pPr')
    const level = Math.max(0, Math.min(8, Number(properties?.attributes.lvl ?? 0) || 0))
    const general = levelStyle(lists, level, colour)
    const style: LevelStyle = {
      ...general,
      ...(tint !== undefined && { color: tint }),
      ...levelStyle(own, level, colour),
      ...paragraphStyle(properties, colour),
    }
    const runs = runsIn(node, style, colour, scale)
    const label = runs.length === 0 ? '' : labelOf(style, level)
    const { align, left = 0, first = 0 } = style
    const indent = Math.max(0, left / bodySize)
    return [
      {
        kind: 'paragraph',
        runs: label === '' ? runs : [{ ...drawn(`${label}\u2002`, style, scale), aside: true }, ...runs],
        ...(align && align !== 'start' && { align }),
        ...(indent > 0 && { indent: round(indent) }),
        ...(first !== 0 && label !== '' && { firstLine: round(Math.max(-indent, first / bodySize)) }),
      },
    ]
  })

  /** Numbers count on while paragraphs of their level follow with one scheme; a higher level ends the lower. */
  function labelOf({ bullet }: LevelStyle, level: number): string {
    counts.length = Math.min(counts.length, level + 1)
    if (bullet === undefined || bullet.kind === 'none') {
      counts.length = Math.min(counts.length, level)
      return ''
    }
    if (bullet.kind === 'sign') return bulletOf(bullet.text, bullet.font)
    const key = `${level} ${bullet.format} ${bullet.start}`
    const before = counts[level]
    counts[level] = before === undefined || (last.startsWith(`${level} `) && last !== key) ? bullet.start : before + 1
    last = key
    return autoNumber(counts[level] ?? 1, bullet.format)
  }
}

function runsIn(paragraph: XmlNode, style: LevelStyle, colour: ResolveColour, scale: number): readonly Run[] {
  const runs: Run[] = []
  for (const node of paragraph.children) {
    const own = { ...style, ...runStyle(child(node, 'a:rPr'), colour) }
    if (node.name === 'a:br') runs.push(drawn('\n', own, scale))
    else if (node.name === 'a:r' || node.name === 'a:fld') {
      const text = child(node, 'a:t')?.text ?? ''
      if (text !== '') runs.push(drawn(text.replaceAll('\u000b', '\n'), own, scale))
    } else if (node.name.endsWith('m') || node.name === 'mc:AlternateContent') {
      const text = mathText(node)
      if (text.trim() !== '') runs.push(drawn(text, own, scale))
    }
  }
  return runs
}

function drawn(text: string, style: LevelStyle, scale: number): Run {
  const size = round(Math.min(12, ((style.size ?? bodySize) * scale) / bodySize))
  return {
    text,
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.strike && { strike: true }),
    ...(size !== 1 && { size }),
    ...(style.color !== undefined && { color: style.color }),
    ...(style.raised && { raised: style.raised }),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
