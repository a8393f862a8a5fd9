import type { Run } from '#shared/evidence/flow.ts'
import { isSymbolFont, symbolOf } from '../symbols.ts'
import { child, type XmlNode } from '../xmlTree.ts'
import type { Content, Context } from './context.ts'
import { drawnBlocks } from './drawings.ts'
import { chosen, equationWords, isPageNumber } from './fields.ts'
import { type RunLook, runLook } from './styles.ts'

/** One run: its words with their look, and what stands among them. */
export function readRun(node: XmlNode, from: RunLook, context: Context): readonly Content[] {
  const properties = child(node, 'w:rPr')
  const named = child(properties, 'w:rStyle')?.attributes['w:val']
  const look: RunLook = { ...from, ...(named !== undefined && context.styles.styleOf(named).run), ...runLook(properties) }
  const font = child(properties, 'w:rFonts')?.attributes['w:ascii'] ?? ''
  const content: Content[] = []
  const say = (text: string, more: Partial<Run> = {}) => {
    if (text !== '') content.push({ run: drawn(text, look, context, more) })
  }
  for (const part of node.children) {
    if (insideCode(part, context)) continue
    switch (part.name) {
      case 'w:t':
      case 'w:delText':
        say(isSymbolFont(font) ? plainSymbols(part.text, font, context) : part.text)
        break
      case 'w:tab':
      case 'w:ptab':
        say('\t')
        break
      case 'w:cr':
        say('\n')
        break
      case 'w:br':
        if (part.attributes['w:type'] === 'page') content.push({ page: 'written' })
        else if (part.attributes['w:type'] !== 'column') say('\n')
        break
      case 'w:lastRenderedPageBreak':
        content.push({ page: 'stored' })
        break
      case 'w:noBreakHyphen':
        say('\u2011')
        break
      case 'w:sym':
        say(symbol(part, context))
        break
      case 'w:ruby':
        content.push(...readRuby(part, look, context))
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = part.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
        const mark = context.notes.take(kind, part.attributes['w:id'] ?? '', context)
        if (mark !== undefined) say(mark, { raised: 'super', aside: true })
        break
      }
      case 'w:commentReference': {
        const mark = context.notes.take('comment', part.attributes['w:id'] ?? '', context)
        if (mark !== undefined) say(mark, { raised: 'super', aside: true })
        break
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        for (const block of drawnBlocks(part, context)) content.push({ block })
        break
      case 'w:fldChar':
        for (const words of fieldMark(part, context)) say(words.text, words.reading === undefined ? {} : { reading: words.reading })
        break
    }
  }
  return content
}

/** The instruction of a field is no text; its result is. */
function insideCode(part: XmlNode, { fields, isMargin }: Context): boolean {
  const field = fields.at(-1)
  if (part.name === 'w:instrText' || part.name === 'w:delInstrText') {
    if (field) field.code += part.text
    return true
  }
  if (!field || part.name === 'w:fldChar' || part.name === 'w:lastRenderedPageBreak') return false
  if (field.isResult) field.hasResult = true
  return !field.isResult || (isMargin === true && isPageNumber(field.code))
}

function fieldMark(part: XmlNode, { fields, isMargin }: Context): readonly { readonly text: string; readonly reading?: string }[] {
  const field = fields.at(-1)
  switch (part.attributes['w:fldCharType']) {
    case 'begin': {
      if (fields.length > 40) return []
      fields.push({ code: '', isResult: false, hasResult: false, choice: chosen(child(part, 'w:ffData')) })
      return []
    }
    case 'separate':
      if (field) field.isResult = true
      return []
    case 'end': {
      fields.pop()
      if (field?.choice !== undefined && !field.hasResult) return [{ text: field.choice }]
      // the number stored in a header is that of one page
      if (field && isMargin && isPageNumber(field.code)) return [{ text: '#' }]
      const words = field && !field.hasResult && !isMargin ? equationWords(field.code) : undefined
      return words ? [words] : []
    }
    default:
      return []
  }
}

function symbol(part: XmlNode, context: Context): string {
  const found = symbolOf(part.attributes['w:font'] ?? '', Number.parseInt(part.attributes['w:char'] ?? '', 16) || 0)
  if (found === undefined) context.facts.add('symbols')
  return found ?? '\ufffd'
}

function plainSymbols(text: string, font: string, context: Context): string {
  return [...text]
    .map((char) => {
      const found = char === ' ' ? char : symbolOf(font, char.codePointAt(0) ?? 0)
      if (found === undefined) context.facts.add('symbols')
      return found ?? '\ufffd'
    })
    .join('')
}

/** Characters with their reading above them (拼音指南). */
function readRuby(node: XmlNode, look: RunLook, context: Context): readonly Content[] {
  const runs = (name: string) => child(node, name)?.children.flatMap((run) => (run.name === 'w:r' ? readRun(run, look, context) : [])) ?? []
  const reading = runs('w:rt')
    .map((one) => ('run' in one ? one.run.text : ''))
    .join('')
  const base = runs('w:rubyBase')
  const text = base.map((one) => ('run' in one ? one.run.text : '')).join('')
  const first = base.find((one) => 'run' in one)
  return first && 'run' in first ? [{ run: { ...first.run, text, ...(reading !== '' && { reading }) } }] : []
}

/** A run with the looks that are drawn. */
export function drawn(text: string, look: RunLook, context: Context, more: Partial<Run> = {}): Run {
  const size = Math.min(4, Math.max(0.5, (look.size ?? context.styles.bodySize) / context.styles.bodySize))
  if (look.hidden) context.facts.add('hiddenText')
  if (context.change) context.facts.add('tracked')
  return {
    text,
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
    ...(look.underline && { underline: true }),
    ...(look.strike && { strike: true }),
    ...(look.hidden && { hidden: true }),
    ...(Math.abs(size - 1) > 0.01 && { size: Math.round(size * 100) / 100 }),
    ...(isColour(look.color) && { color: look.color }),
    ...((look.raised === 'super' || look.raised === 'sub') && { raised: look.raised }),
    ...(context.change && { change: context.change }),
    ...more,
  }
}

/** Black is the page's own colour, and what is nearly white would not be seen. */
function isColour(color: string | undefined): color is string {
  if (color === undefined || color === 'auto') return false
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const light = 0.299 * red + 0.587 * green + 0.114 * blue
  return light > 8 && light < 200
}
