import type { Block, Paragraph, Run } from '#shared/evidence/flow.ts'
import { child, childrenOf, type XmlNode } from '../xmlTree.ts'
import type { Change, Content, Context } from './context.ts'
import { isPageNumber } from './fields.ts'
import { mathText } from './math.ts'
import { drawn, readRun } from './runs.ts'
import type { ParagraphLook, RunLook } from './styles.ts'

const changes: Readonly<Record<string, Change>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveTo': 'movedHere',
  'w:moveFrom': 'movedAway',
}

/** A paragraph with its number, cut where a page begins inside it; pictures and boxes follow the words before them. */
export function readParagraph(node: XmlNode, context: Context): void {
  const { sink, styles } = context
  const properties = child(node, 'w:pPr')
  const id = child(properties, 'w:pStyle')?.attributes['w:val'] ?? styles.usual
  const style = styles.styleOf(id)
  const { label, look } = numbered(node, id, style.paragraph, context)
  if (look.newPage && !sink.isEmpty) sink.breakPage('written')
  let runs: Run[] = label === undefined ? [] : [{ ...drawn(label, style.run, { ...context, change: undefined }), aside: true }]
  let isFirst = true
  let hasBlocks = false
  const blocks: Block[] = []
  const flush = (isLast: boolean) => {
    const isBlank = runs.length === 0
    if (!isBlank || (isLast && isFirst && !hasBlocks)) sink.add(shaped(runs, look, styles.bodySize, isFirst))
    for (const block of blocks.splice(0)) sink.add(block)
    if (!isBlank) isFirst = false
    runs = []
  }
  for (const content of contentOf(node, style.run, context)) {
    if ('run' in content) runs.push(content.run)
    else if ('block' in content) {
      hasBlocks = true
      blocks.push(content.block)
    } else {
      if (runs.length > 0 || blocks.length > 0) flush(false)
      sink.breakPage(content.page)
    }
  }
  flush(true)
}

/** The list number, and the look with the indents of its level, which the paragraph's own stand before. */
function numbered(node: XmlNode, id: string | undefined, style: ParagraphLook, { styles, numbering }: Context) {
  const own = styles.paragraphLook(child(node, 'w:pPr'))
  const list = { ...style.list, ...own.list }
  const look = { ...style, ...own }
  if (list.id === undefined || list.id === '0') return { label: undefined, look }
  const depth = own.list?.depth ?? numbering.depthOfStyle(list.id, id) ?? list.depth ?? 0
  const next = numbering.next(list.id, depth)
  if (!next) return { label: undefined, look }
  // the level's indents hold where the paragraph itself, or the list through its style, names none
  const indents =
    own.list === undefined && style.left !== undefined ? { ...next.look, ...style, ...own } : { ...style, ...next.look, ...own }
  const { level = style.level } = own
  const { level: _, ...rest } = indents
  return { label: next.label === '' ? undefined : `${next.label}\u2002`, look: level === undefined ? rest : { ...rest, level } }
}

function shaped(runs: readonly Run[], look: ParagraphLook, bodySize: number, isFirst: boolean): Paragraph {
  // twips to characters of the body text: a half point has ten twips
  const characters = (twips: number) => Math.round((twips / 10 / bodySize) * 100) / 100
  const indent = Math.max(0, Math.min(20, characters(look.left ?? 0)))
  const first = isFirst ? Math.max(-indent, Math.min(20, characters(look.first ?? 0))) : 0
  return {
    kind: 'paragraph',
    runs: joined(runs),
    ...(look.level !== undefined && look.level > 0 && { level: look.level, styled: true as const }),
    ...(look.align && look.align !== 'start' && { align: look.align }),
    ...(indent > 0 && { indent }),
    ...(first !== 0 && { firstLine: first }),
  }
}

/** Runs of one look are one: programs cut words wherever a cursor once stood. */
function joined(runs: readonly Run[]): readonly Run[] {
  const made: Run[] = []
  let last = ''
  for (const run of runs) {
    const before = made.at(-1)
    const look = JSON.stringify({ ...run, text: '' })
    if (before && look === last && run.reading === undefined && !run.aside)
      made[made.length - 1] = { ...before, text: before.text + run.text }
    else made.push(run)
    last = look
  }
  return made
}

function contentOf(node: XmlNode, look: RunLook, context: Context): Content[] {
  const found: Content[] = []
  const walk = (one: XmlNode, within: Context): void => {
    for (const part of one.children) {
      const change = changes[part.name]
      if (change !== undefined) walk(part, { ...within, change })
      else if (part.name === 'w:r') found.push(...readRun(part, look, within))
      else if (part.name === 'w:fldSimple' && within.isMargin && isPageNumber(part.attributes['w:instr'] ?? ''))
        found.push({ run: drawn('#', look, within) })
      else if (part.name === 'm:oMath' || part.name === 'm:oMathPara') {
        const text = mathText(part)
        const isAlone = part.name === 'm:oMathPara' && found.length > 0
        if (text !== '') found.push({ run: drawn(isAlone ? `\n${text}` : text, look, within) })
      } else if (part.name === 'mc:AlternateContent') walk(childrenOf(part, 'mc:Choice')[0] ?? part, within)
      else if (containers.has(part.name)) walk(part, within)
    }
  }
  walk(node, context)
  return found
}

/** Elements that hold runs and say nothing of their own: their addresses and bindings are not followed. */
const containers = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:bdo',
  'w:dir',
  'mc:Fallback',
  'mc:Choice',
])
