import type { Block, Run } from '#shared/evidence/flow.ts'
import { budget, Damaged, TooLarge } from '../../budget.ts'
import type { DecodedFlow, Encoded } from '../../decoder.ts'
import { Facts } from '../facts.ts'

/** Groups whose words are no text of the document. */
const asides = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'filetbl',
  'revtbl',
  'xmlnstbl',
  'fldinst',
  'nonshppict',
  'bkmkstart',
  'bkmkend',
  'header',
  'footer',
  'headerl',
  'headerr',
  'headerf',
  'footerl',
  'footerr',
  'footerf',
  'pnseclvl',
  'mmathPr',
  'wgrffmtfilter',
  'template',
])
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
}
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)|[\r\n]/giu

const mostStretches = 800_000

interface State {
  skip: boolean
  bold: boolean
  hidden: boolean
  deleted: boolean
  /** characters that stand for one of Unicode in readers without it */
  spare: number
}

/** The text of a file of rich text (RTF 1.9), which old programs name .doc: paragraphs, rows as lines with tabs, pages broken by its author. */
export function decodeRtf({ bytes }: Encoded): DecodedFlow {
  const source = Buffer.from(bytes).toString('latin1')
  const codePage = /\\ansicpg(\d+)/u.exec(source)?.[1]
  const decoder = new TextDecoder(
    codePage === '1252' ? 'windows-1252' : codePage === '950' ? 'big5' : codePage === '65001' ? 'utf-8' : 'gb18030',
  )
  const facts = new Facts()
  facts.add('textOnly')
  const pages: Block[][] = [[]]
  const stack: State[] = []
  let state: State = { skip: false, bold: false, hidden: false, deleted: false, spare: 1 }
  let runs: Run[] = []
  let raw: number[] = []
  let pending = 0
  let characters = 0
  let stretches = 0
  let isFirst = false
  const say = (text: string) => {
    characters += text.length
    stretches += 1
    if (characters > budget.characters || stretches > mostStretches) throw new TooLarge()
    const { bold, hidden, deleted } = state
    const before = runs.at(-1)
    const look = {
      ...(bold && { bold: true as const }),
      ...(hidden && { hidden: true as const }),
      ...(deleted && { change: 'deleted' as const }),
    }
    const isSame = before && before.bold === look.bold && before.hidden === look.hidden && before.change === look.change
    if (isSame) runs[runs.length - 1] = { ...before, text: before.text + text }
    else runs.push({ text, ...look })
  }
  const flush = () => {
    if (raw.length > 0) say(decoder.decode(Uint8Array.from(raw)))
    raw = []
  }
  const paragraph = () => {
    pages.at(-1)?.push({ kind: 'paragraph', runs })
    runs = []
  }
  for (const [, word, number, hex, sign, brace, text] of source.matchAll(token)) {
    if (hex === undefined && (text === undefined || pending === 0)) flush()
    if (brace === '{') {
      if (stack.length > 2000) throw new TooLarge()
      stack.push({ ...state })
      isFirst = true
      continue
    }
    if (brace === '}') state = stack.pop() ?? state
    else if (word !== undefined) control(word.toLowerCase(), number === undefined ? undefined : Number(number))
    else if (sign === '*' && isFirst) state.skip = true
    else if (state.skip) continue
    else if (hex !== undefined) {
      if (pending > 0) pending -= 1
      else raw.push(Number.parseInt(hex, 16))
    } else if (sign !== undefined) {
      if (sign === '~') say('\u00a0')
      else if (sign === '_') say('\u2011')
      else if ('\\{}'.includes(sign)) say(sign)
    } else if (text !== undefined) {
      const kept = text.slice(pending)
      pending = Math.max(0, pending - text.length)
      for (const char of kept) raw.push(char.charCodeAt(0))
    }
    isFirst = false
  }
  flush()
  if (runs.length > 0) paragraph()
  if (pages.every((blocks) => blocks.length === 0)) throw new Damaged()
  return {
    viewer: 'flow',
    flow: { unit: pages.length > 1 ? 'page' : 'whole', pages: pages.map((blocks) => ({ blocks })), notices: facts.notices() },
    picture: () => undefined,
  }

  function control(word: string, number: number | undefined): void {
    if (asides.has(word) && isFirst) state.skip = true
    if (state.skip) return
    if (word === 'par' || word === 'row' || word === 'sect') paragraph()
    else if (word === 'page') {
      if (runs.length > 0) paragraph()
      pages.push([])
    } else if (word === 'cell') say('\t')
    else if (word === 'b') state.bold = number !== 0
    else if (word === 'v') state.hidden = number !== 0
    else if (word === 'deleted') state.deleted = number !== 0
    else if (word === 'plain') Object.assign(state, { bold: false, hidden: false, deleted: false })
    else if (word === 'uc') state.spare = Math.max(0, Math.min(8, number ?? 1))
    else if (word === 'u' && number !== undefined) {
      say(String.fromCharCode(number < 0 ? number + 65_536 : number))
      pending = state.spare
    } else if (signs[word] !== undefined) say(signs[word])
  }
}
