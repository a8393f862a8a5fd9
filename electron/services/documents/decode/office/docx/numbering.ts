import { listNumber } from '../listNumber.ts'
import { bulletOf } from '../symbols.ts'
import { child, childrenOf, within, type XmlNode } from '../xmlTree.ts'
import { isOn, type ParagraphLook, paragraphLook } from './styles.ts'

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly font: string
  readonly isLegal: boolean
  /** restarts after this level was used, from 1; 0 never */
  readonly restart: number | undefined
  /** paragraph style that has this level */
  readonly style: string | undefined
  readonly look: ParagraphLook
}

/** characters of a label; Word allows 31 */
const longest = 60

interface List {
  /** lists with one key count on together */
  readonly key: string
  readonly levels: ReadonlyMap<number, Level>
  /** starts of their own */
  readonly starts: ReadonlyMap<number, number>
}

export interface Numbering {
  /** the number of the next paragraph of this list and level (from 0), as it is written */
  next(id: string, depth: number): { readonly label: string; readonly look: ParagraphLook } | undefined
  /** the level whose paragraphs have this style */
  depthOfStyle(id: string, style: string | undefined): number | undefined
}

/** Counts the lists of a document (17.9 of ECMA-376 part 1). Paragraphs must be asked for in the document's order. */
export function readNumbering(root: XmlNode | undefined, listOfStyle: (style: string) => string | undefined): Numbering {
  const abstracts = new Map(childrenOf(root, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'] ?? '', node]))
  const nums = new Map(childrenOf(root, 'w:num').map((node) => [node.attributes['w:numId'] ?? '', node]))
  const lists = new Map<string, List | undefined>()
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  function listOf(id: string, depth = 0): List | undefined {
    if (lists.has(id)) return lists.get(id)
    const num = nums.get(id)
    const key = child(num, 'w:abstractNumId')?.attributes['w:val']
    const own = key === undefined ? undefined : abstracts.get(key)
    const style = child(own, 'w:numStyleLink')?.attributes['w:val']
    const linked = style === undefined || depth > 4 ? undefined : listOfStyle(style)
    const list = linked === undefined ? key !== undefined && own && made(key, own, num) : listOf(linked, depth + 1)
    lists.set(id, list || undefined)
    return list || undefined
  }

  return {
    depthOfStyle(id, style) {
      if (style === undefined) return undefined
      for (const [depth, level] of listOf(id)?.levels ?? []) if (level.style === style) return depth
      return undefined
    },
    next(id, depth) {
      const list = listOf(id)
      const level = list?.levels.get(depth)
      if (!list || !level) return undefined
      const count = counts.get(list.key) ?? []
      counts.set(list.key, count)
      const start = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1
      const first = `${id} ${depth}`
      const isNew = list.starts.has(depth) && !begun.has(first)
      begun.add(first)
      const before = count[depth]
      count[depth] = before === undefined || isNew ? start(depth) : before + 1
      for (let above = 0; above < depth; above++) count[above] ??= start(above)
      for (let under = depth + 1; under < 9; under++) {
        const restart = list.levels.get(under)?.restart
        if (restart === undefined || (restart > 0 && depth < restart)) count[under] = undefined
      }
      const label = level.format === 'bullet' ? bulletOf(level.text, level.font) : written(list, level, count)
      return { label: label.trim(), look: level.look }
    },
  }
}

function written(list: List, level: Level, count: readonly (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = list.levels.get(at)?.format ?? 'decimal'
    return listNumber(count[at] ?? 1, level.isLegal && format !== 'none' ? 'decimal' : format)
  })
}

function made(key: string, own: XmlNode, num: XmlNode | undefined): List {
  const levels = new Map(childrenOf(own, 'w:lvl').map(levelOf))
  const starts = new Map<number, number>()
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const depth = Number(override.attributes['w:ilvl'])
    const replaced = child(override, 'w:lvl')
    if (replaced) levels.set(...levelOf(replaced))
    const start = child(override, 'w:startOverride')?.attributes['w:val']
    if (start !== undefined) starts.set(depth, Number(start) || 0)
  }
  return { key, levels, starts }
}

function levelOf(node: XmlNode): [number, Level] {
  const value = (name: string) => child(node, name)?.attributes['w:val']
  const fonts = within(node, 'w:rPr', 'w:rFonts')?.attributes
  const restart = value('w:lvlRestart')
  const format = value('w:numFmt') ?? within(node, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt')?.attributes['w:val'] ?? 'decimal'
  const level: Level = {
    start: Number(value('w:start') ?? 0) || 0,
    format,
    text: (value('w:lvlText') ?? '').slice(0, longest),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
    isLegal: child(node, 'w:isLgl') !== undefined && isOn(value('w:isLgl') ?? '1'),
    restart: restart === undefined ? undefined : Number(restart) || 0,
    style: value('w:pStyle'),
    look: paragraphLook(child(node, 'w:pPr')),
  }
  return [Number(node.attributes['w:ilvl']) || 0, level]
}
