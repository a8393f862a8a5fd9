import { child, type XmlNode } from '../xmlTree.ts'
import type { ResolveColour } from './colors.ts'

/** What is said of a paragraph's level and its runs; absent: nothing is said. */
export interface LevelStyle {
  /** points */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly color?: string
  readonly raised?: 'super' | 'sub'
  readonly align?: 'center' | 'end' | 'justify' | 'start'
  /** points */
  readonly left?: number
  readonly first?: number
  readonly bullet?: Bullet
}

export type Bullet =
  | { readonly kind: 'none' }
  | { readonly kind: 'sign'; readonly text: string; readonly font: string }
  | { readonly kind: 'number'; readonly format: string; readonly start: number }

const alignments: Readonly<Record<string, LevelStyle['align']>> = { l: 'start', ctr: 'center', r: 'end', just: 'justify', dist: 'justify' }

/** The style of a level (0–8) in lists of styles, the last said stands. */
export function levelStyle(lists: readonly (XmlNode | undefined)[], level: number, colour: ResolveColour): LevelStyle {
  const styles = lists.flatMap((list) => [child(list, 'a:defPPr'), child(list, `a:lvl${level + 1}pPr`)])
  return Object.assign({}, ...styles.map((node) => paragraphStyle(node, colour))) as LevelStyle
}

export function paragraphStyle(node: XmlNode | undefined, colour: ResolveColour): LevelStyle {
  if (node === undefined) return {}
  const { marL, indent, algn } = node.attributes
  const align = alignments[algn ?? '']
  const bullet = bulletStyle(node)
  return {
    ...runStyle(child(node, 'a:defRPr'), colour),
    ...(align && { align }),
    ...(marL !== undefined && { left: points(marL) }),
    ...(indent !== undefined && { first: points(indent) }),
    ...(bullet && { bullet }),
  }
}

export function runStyle(node: XmlNode | undefined, colour: ResolveColour): LevelStyle {
  if (node === undefined) return {}
  const { sz, b, i, u, strike, baseline } = node.attributes
  const color = colour(child(node, 'a:solidFill')) ?? colour(child(child(node, 'a:gradFill'), 'a:gsLst')?.children[0])
  const size = Number(sz ?? Number.NaN) / 100
  const raised = Number(baseline ?? 0)
  return {
    ...(size >= 1 && size <= 400 && { size }),
    ...(b !== undefined && { bold: isOn(b) }),
    ...(i !== undefined && { italic: isOn(i) }),
    ...(u !== undefined && { underline: u !== 'none' }),
    ...(strike !== undefined && { strike: strike !== 'noStrike' }),
    ...(raised !== 0 && { raised: raised > 0 ? 'super' : 'sub' }),
    ...(color !== undefined && { color }),
  }
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** English Metric Units as points. */
export function points(emu: string | undefined): number {
  const value = Number(emu ?? 0) / 12_700
  return Number.isFinite(value) ? Math.max(-10_000, Math.min(10_000, Math.round(value * 10) / 10)) : 0
}

function bulletStyle(node: XmlNode): Bullet | undefined {
  if (child(node, 'a:buNone')) return { kind: 'none' }
  const sign = child(node, 'a:buChar')?.attributes.char
  const font = child(node, 'a:buFont')?.attributes.typeface ?? ''
  if (sign !== undefined) return { kind: 'sign', text: sign.slice(0, 4), font }
  if (child(node, 'a:buBlip')) return { kind: 'sign', text: '•', font: '' }
  const count = child(node, 'a:buAutoNum')?.attributes
  return count && { kind: 'number', format: count.type ?? '', start: Number(count.startAt ?? 1) || 1 }
}
