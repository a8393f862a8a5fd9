import type { Block, FlowPage, Paragraph } from '#shared/evidence/flow.ts'
import { budget, Damaged, Encrypted, TooLarge } from '../../budget.ts'
import type { DecodedFlow } from '../../decoder.ts'
import { Facts } from '../facts.ts'
import type { Compound } from './compound.ts'

/** Kinds of records of the stream ([MS-PPT] 2.13.24) that are read. */
const kinds = {
  document: 0x03e8,
  slidePersist: 0x03f3,
  slideList: 0x0ff0,
  outlineText: 0x0f9e,
  textHeader: 0x0f9f,
  wide: 0x0fa0,
  narrow: 0x0fa8,
  userEdit: 0x0ff5,
  directory: 0x1772,
} as const

interface PptRecord {
  readonly kind: number
  /** which list of slides it is: 0 slides, 2 notes */
  readonly instance: number
  readonly isContainer: boolean
  readonly from: number
  readonly to: number
}

const most = { depth: 24, records: 400_000, slides: 3000 } as const

/**
 * The text of a PowerPoint 97–2003 file, slide by slide with the speaker's notes. Pictures and layout are not read.
 * Throws `Damaged`, `Encrypted`, `TooLarge`.
 */
export function decodePpt(compound: Compound): DecodedFlow {
  const stream = compound.stream('PowerPoint Document')
  const user = compound.stream('Current User')
  if (!stream || !user || user.length < 20) throw new Damaged()
  // the mark of an encrypted file ([MS-PPT] 2.3.2)
  if (user.readUInt32LE(12) === 0xf3d1_c4df) throw new Encrypted()
  const reader = new Reader(stream)
  const { places, document } = directoryOf(stream, reader, user.readUInt32LE(16))
  const root = reader.at(places.get(document) ?? 0)
  if (root?.kind !== kinds.document) throw new Damaged()
  const facts = new Facts()
  facts.add('textOnly')
  const lists = reader.childrenOf(root).filter(({ kind }) => kind === kinds.slideList)
  const slides = slidesIn(lists.find(({ instance }) => instance === 0))
  const notes = new Map(slidesIn(lists.find(({ instance }) => instance === 2)).map((one) => [one.id, one]))
  if (slides.length > most.slides) throw new TooLarge()
  const pages = slides.map(({ place, texts }): FlowPage => {
    const slide = reader.at(places.get(place) ?? -1)
    if (slide === undefined) facts.add('missing')
    const notesId = slide && reader.notesIdOf(slide)
    const note = notesId === undefined || notesId === 0 ? undefined : notes.get(notesId)
    const noteRecord = note && reader.at(places.get(note.place) ?? -1)
    const spoken = noteRecord ? reader.textsOf(noteRecord, note.texts).filter((text) => text.trim() !== '*' && text.trim() !== '') : []
    const blocks: Block[] = (slide ? reader.textsOf(slide, texts) : texts).flatMap(paragraphs)
    if (spoken.length > 0) blocks.push({ kind: 'aside', role: 'speaker', title: '', blocks: spoken.flatMap(paragraphs) })
    return { blocks }
  })
  return { viewer: 'flow', flow: { unit: 'slide', pages, notices: facts.notices() }, picture: () => undefined }

  /** Slides of a list with the texts of their placeholders, which follow each. */
  function slidesIn(list: PptRecord | undefined): { readonly place: number; readonly id: number; readonly texts: string[] }[] {
    const found: { place: number; id: number; texts: string[] }[] = []
    for (const record of list ? reader.childrenOf(list) : []) {
      if (record.kind === kinds.slidePersist && record.to - record.from >= 16)
        found.push({ place: reader.number(record.from), id: reader.number(record.from + 12), texts: [] })
      else if (record.kind === kinds.textHeader) found.at(-1)?.texts.push('')
      else if (record.kind === kinds.wide || record.kind === kinds.narrow) {
        const texts = found.at(-1)?.texts
        if (texts) texts[Math.max(0, texts.length - 1)] = reader.text(record)
      }
    }
    return found
  }
}

/** A text of the file as paragraphs; its line ends inside a paragraph are vertical tabs. */
function paragraphs(text: string): readonly Paragraph[] {
  const lines = text.replace(/\r$/u, '').split('\r')
  return lines.map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line.replaceAll('\u000b', '\n') }] }))
}

/** Where each persistent object is, the newest edit first ([MS-PPT] 2.3.4, 2.3.6). */
function directoryOf(
  stream: Buffer,
  reader: Reader,
  start: number,
): { readonly places: ReadonlyMap<number, number>; readonly document: number } {
  const places = new Map<number, number>()
  const seen = new Set<number>()
  let document = 0
  for (let at = start; at !== 0 || seen.size === 0; ) {
    const edit = reader.at(at)
    if (seen.has(at) || edit?.kind !== kinds.userEdit || edit.to - edit.from < 20) throw new Damaged()
    seen.add(at)
    document ||= reader.number(edit.from + 16)
    const directory = reader.at(reader.number(edit.from + 12))
    if (directory?.kind !== kinds.directory) throw new Damaged()
    for (let entry = directory.from; entry + 4 <= directory.to; ) {
      const head = reader.number(entry)
      const [first, count] = [head & 0xf_ffff, head >>> 20]
      for (let index = 0; index < count && entry + 8 + index * 4 <= directory.to; index++) {
        const id = first + index
        if (!places.has(id)) places.set(id, stream.readUInt32LE(entry + 4 + index * 4))
      }
      entry += 4 + count * 4
    }
    at = reader.number(edit.from + 8)
  }
  return { places, document }
}

class Reader {
  readonly #stream: Buffer
  #records = 0
  #characters = 0

  constructor(stream: Buffer) {
    this.#stream = stream
  }

  number(at: number): number {
    return at >= 0 && at + 4 <= this.#stream.length ? this.#stream.readUInt32LE(at) : 0
  }

  at(at: number): PptRecord | undefined {
    if (at < 0 || at + 8 > this.#stream.length) return undefined
    if (++this.#records > most.records) throw new TooLarge()
    const head = this.#stream.readUInt16LE(at)
    const to = at + 8 + this.#stream.readUInt32LE(at + 4)
    return {
      kind: this.#stream.readUInt16LE(at + 2),
      instance: head >> 4,
      isContainer: (head & 0xf) === 0xf,
      from: at + 8,
      to: Math.min(to, this.#stream.length),
    }
  }

  childrenOf({ from, to }: PptRecord): readonly PptRecord[] {
    const found: PptRecord[] = []
    for (let at = from; at + 8 <= to; ) {
      const record = this.at(at)
      if (record === undefined) break
      found.push(record)
      at = record.to
    }
    return found
  }

  text(record: PptRecord): string {
    const bytes = this.#stream.subarray(record.from, record.to)
    const text = record.kind === kinds.wide ? bytes.toString('utf16le') : bytes.toString('latin1')
    this.#characters += text.length
    if (this.#characters > budget.characters) throw new TooLarge()
    return text
  }

  /** The id of the notes of a slide, in its first atom ([MS-PPT] 2.5.10). */
  notesIdOf(slide: PptRecord): number | undefined {
    const atom = this.childrenOf(slide).find(({ kind }) => kind === 0x03ef)
    return atom && this.number(atom.from + 16)
  }

  /** The texts of a slide's shapes in drawing order; a placeholder's text stands in the list of slides and is named by its place. */
  textsOf(slide: PptRecord, listed: readonly string[]): readonly string[] {
    const used = new Set<number>()
    const texts: string[] = []
    const walk = (record: PptRecord, depth: number): void => {
      if (depth > most.depth) throw new TooLarge()
      for (const one of this.childrenOf(record)) {
        if (one.isContainer || one.kind === 0xf00d) walk(one, depth + 1)
        else if (one.kind === kinds.wide || one.kind === kinds.narrow) texts.push(this.text(one))
        else if (one.kind === kinds.outlineText) {
          const index = this.number(one.from)
          used.add(index)
          texts.push(listed[index] ?? '')
        }
      }
    }
    walk(slide, 0)
    return [...listed.filter((_, index) => !used.has(index)), ...texts].filter((text) => text !== '')
  }
}
