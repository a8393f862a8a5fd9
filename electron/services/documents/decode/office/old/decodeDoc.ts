import type { Block, Run, TableCell } from '#shared/evidence/flow.ts'
import { TooLarge } from '../../budget.ts'
import type { DecodedFlow } from '../../decoder.ts'
import { Facts } from '../facts.ts'
import { symbolOf } from '../symbols.ts'
import type { Compound } from './compound.ts'
import { readFib, type WordFile } from './fib.ts'
import { type CharacterFacts, characterFacts, fontNames, type ParagraphFacts, paragraphFacts, type Stretch } from './properties.ts'

/**
 * The text of a Word 97–2003 or WPS file with its paragraphs, headings, tables and the pages its author broke. Numbers of lists,
 * pictures and layout are not read. Throws `Damaged`, `Encrypted`, `TooLarge`.
 */
export function decodeDoc(compound: Compound): DecodedFlow {
  const file = readFib(compound)
  const facts = new Facts()
  facts.add('textOnly')
  if (compound.stream('Macros/VBA/dir') ?? compound.stream('Macros/PROJECT')) facts.add('macros')
  const characters = charactersOf(file, facts)
  const ends: number[] = []
  let sum = 0
  for (const count of file.counts) {
    sum += count
    ends.push(sum)
  }
  const part = (index: number) => characters.slice(ends[index - 1] ?? 0, ends[index])
  const pages = readText(part(0), facts)
  const last = pages.at(-1)
  for (const [index, role] of [
    [1, 'footnote'],
    [5, 'endnote'],
    [4, 'comment'],
    [6, 'box'],
    [2, 'header'],
  ] as const) {
    const blocks = readText(part(index), facts)
      .flat()
      .filter((block) => block.kind !== 'paragraph' || block.runs.some(({ text }) => text.trim() !== ''))
    if (blocks.length > 0) last?.push({ kind: 'aside', role, title: '', blocks })
  }
  return {
    viewer: 'flow',
    flow: { unit: pages.length > 1 ? 'page' : 'whole', pages: pages.map((blocks) => ({ blocks })), notices: facts.notices() },
    picture: () => undefined,
  }
}

/** Each has its look beside it while it is read. */
const mostCharacters = 1_500_000

interface Character {
  readonly char: string
  readonly look: CharacterFacts | undefined
  readonly paragraph: ParagraphFacts | undefined
}

const decoder = new TextDecoder('windows-1252')

/** Every character with the properties of its place in the file; stretches of properties are in the order of the file's bytes. */
function charactersOf(file: WordFile, facts: Facts): readonly Character[] {
  const fonts = fontNames(file)
  const looks = sorted(characterFacts(file))
  const paragraphs = sorted(paragraphFacts(file))
  const characters: Character[] = []
  for (const { from, to, at, isNarrow } of file.pieces) {
    const width = isNarrow ? 1 : 2
    const bytes = file.main.subarray(at, at + (to - from) * width)
    const text = isNarrow ? decoder.decode(bytes) : bytes.toString('utf16le')
    if (characters.length + text.length > mostCharacters) throw new TooLarge()
    for (let index = 0; index < text.length; index++) {
      const place = at + index * width
      const look = valueAt(looks, place)
      characters.push({ char: characterOf(text.charAt(index), look), look, paragraph: valueAt(paragraphs, place) })
    }
  }
  return characters

  /** A sign of a symbol font (a ticked box) is known by its font; its code alone says nothing. */
  function characterOf(char: string, look: CharacterFacts | undefined): string {
    const isSign = char >= '\uf000' && char <= '\uf0ff'
    if (look?.symbol === undefined && !isSign) return char
    const font = fonts[look?.symbol?.font ?? look?.font ?? -1] ?? ''
    const found = symbolOf(font, look?.symbol?.code ?? char.charCodeAt(0))
    if (found === undefined) facts.add('symbols')
    return found ?? '\ufffd'
  }
}

function sorted<T>(stretches: readonly Stretch<T>[]): readonly Stretch<T>[] {
  return [...stretches].sort((one, other) => one.from - other.from)
}

function valueAt<T>(stretches: readonly Stretch<T>[], place: number): T | undefined {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.to ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const found = stretches[low]
  return found && found.from <= place ? found.value : undefined
}

/** Control characters of the text ([MS-DOC] 2.4.1). */
const marks = { cell: '\u0007', page: '\u000c', line: '\u000b', paragraph: '\r', code: '\u0013', result: '\u0014', end: '\u0015' } as const
const shown: Readonly<Record<string, string>> = { '\u001e': '\u2011', '\u001f': '', '\t': '\t', [marks.line]: '\n', '\u00a0': '\u00a0' }

/** Paragraphs and tables of a stretch of text, by pages. */
function readText(characters: readonly Character[], facts: Facts): Block[][] {
  const pages: Block[][] = [[]]
  let runs: Run[] = []
  let cell: Block[] = []
  let row: TableCell[] = []
  let rows: TableCell[][] = []
  let codes = 0
  const add = (block: Block) => void pages.at(-1)?.push(block)
  const endTable = () => {
    if (row.length > 0) rows.push(row)
    if (rows.length > 0) add({ kind: 'table', rows })
    row = []
    rows = []
  }
  const paragraph = (level: number): Block => {
    const made: Block = { kind: 'paragraph', runs, ...(level > 0 && { level }) }
    runs = []
    return made
  }
  for (const { char, look, paragraph: own } of characters) {
    const level = own?.level ?? 0
    if (char === marks.code) codes += 1
    else if (char === marks.result || (char === marks.end && codes > 0)) codes = Math.max(0, codes - 1)
    else if (codes > 0) continue
    else if (char === marks.cell) {
      if (own?.endsRow) {
        rows.push(row)
        row = []
        cell = []
        runs = []
      } else {
        row.push({ blocks: [...cell, paragraph(0)] })
        cell = []
      }
    } else if (char === marks.paragraph || char === marks.page) {
      if (own?.inTable && char === marks.paragraph) cell.push(paragraph(0))
      else {
        endTable()
        if (char === marks.paragraph || runs.length > 0) add(paragraph(level))
        if (char === marks.page) pages.push([])
      }
    } else {
      const text = shown[char] ?? (char < ' ' ? '' : char)
      if (text !== '') say(text, look)
    }
  }
  endTable()
  if (runs.length > 0 || cell.length > 0) for (const block of [...cell, paragraph(0)]) add(block)
  if (pages.length > 1 && pages.at(-1)?.length === 0) pages.pop()
  return pages

  function say(text: string, look: CharacterFacts | undefined): void {
    const change = look?.deleted ? 'deleted' : look?.inserted ? 'inserted' : undefined
    const before = runs.at(-1)
    const hidden = look?.hidden === true
    const bold = look?.bold === true
    if (before && before.change === change && (before.hidden ?? false) === hidden && (before.bold ?? false) === bold) {
      runs[runs.length - 1] = { ...before, text: before.text + text }
      return
    }
    if (change) facts.add('tracked')
    if (hidden) facts.add('hiddenText')
    runs.push({ text, ...(bold && { bold: true }), ...(hidden && { hidden: true }), ...(change && { change }) })
  }
}
