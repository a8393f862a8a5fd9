import { hash } from 'node:crypto'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { parseStrictJson } from '#shared/format/json.ts'
import { type ChainEnd, verifyChain } from '#shared/review/chain.ts'
import { type Edit, editSchema, type JournalHead, journalHeadSchema } from '#shared/review/edit.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { type Opened, openLine, readPayload } from './seal.ts'

export const preambles = { plain: 'tic-review/journal@1 plain\n', sealed: 'tic-review/journal@1 aes-256-gcm\n' } as const

/** What stands in a journal file. `torn` are the bytes after the last whole entry: an append that was never acknowledged. */
export interface Scanned {
  readonly head: JournalHead
  readonly edits: readonly Edit[]
  readonly end: ChainEnd
  /** bytes up to the end of the last whole entry */
  readonly bytes: number
  readonly torn?: Buffer
}

/** Reads a whole journal; a damaged entry before the end refuses it with its number (0 is the head), nothing is repaired. */
export async function scanJournal(file: Buffer, name: string, key: Uint8Array | undefined): Promise<Result<Scanned>> {
  const preamble = file.subarray(0, file.indexOf(10) + 1).toString('latin1')
  const fault = preambleFault(preamble, key)
  if (fault) return refuse<Fault>({ ...fault, name })
  const lines = linesOf(file, preamble.length)
  const good = lines.findIndex(({ opened }) => opened.state !== 'good')
  const whole = good === -1 ? lines : lines.slice(0, good)
  const broken = lines[whole.length]
  if (
    broken?.opened.state === 'damaged' ||
    lines.slice(whole.length + 1).some(({ opened }) => opened.state !== 'torn') ||
    whole.length === 0
  )
    return refuse<Fault>({ code: 'journal.damaged', name, at: String(whole.length) })
  const texts = whole.map(({ opened }, number) => readPayload((opened as Good).payload, number, key))
  const unread = texts.indexOf(undefined)
  if (unread !== -1) return refuse<Fault>({ code: unread === 0 ? 'journal.key' : 'journal.damaged', name, at: String(unread) })
  const read = readTexts(texts as Buffer[], name)
  if (!read.ok) return read
  const end = await verifyChain(read.value.head, read.value.edits, digestAtOnce)
  if (!end.ok) return refuse(...end.faults.map((found) => ({ ...found, name })))
  const bytes = broken?.start ?? file.length
  return ok({ ...read.value, end: end.value, bytes, ...(broken === undefined ? {} : { torn: file.subarray(bytes) }) })
}

/** Thousands of short digests: one call each, without a turn of the thread pool. */
function digestAtOnce(value: unknown): string {
  return hash('sha256', canonicalBytes(value))
}

type Good = Extract<Opened, { state: 'good' }>

function preambleFault(preamble: string, key: Uint8Array | undefined): Fault | undefined {
  if (preamble === (key === undefined ? preambles.plain : preambles.sealed)) return undefined
  if (preamble === preambles.plain || preamble === preambles.sealed) return { code: 'journal.key' }
  const other = /^(tic-review\/journal@[1-9]\d*(?:\.\d+)?) /.exec(preamble)
  return other === null ? { code: 'journal.unknown' } : { code: 'journal.newer', got: other[1] as string }
}

function linesOf(file: Buffer, from: number): readonly { readonly start: number; readonly opened: Opened }[] {
  const lines: { readonly start: number; readonly opened: Opened }[] = []
  for (let start = from; start < file.length; ) {
    const feed = file.indexOf(10, start)
    const stop = feed === -1 ? file.length : feed
    lines.push({ start, opened: openLine(file.subarray(start, stop), feed !== -1) })
    start = stop + 1
  }
  return lines
}

function readTexts(texts: readonly Buffer[], name: string): Result<{ readonly head: JournalHead; readonly edits: readonly Edit[] }> {
  const damaged = (at: number) => refuse<Fault>({ code: 'journal.damaged', name, at: String(at) })
  const edits: Edit[] = []
  let head: JournalHead | undefined
  for (const [number, text] of texts.entries()) {
    const value = parseStrictJson(text, name)
    if (!value.ok) return damaged(number)
    if (number === 0) {
      const parsed = journalHeadSchema.safeParse(value.value)
      if (!parsed.success) return damaged(0)
      head = parsed.data
    } else {
      const parsed = editSchema.safeParse(value.value)
      if (!parsed.success) return damaged(number)
      edits.push(parsed.data)
    }
  }
  return head === undefined ? damaged(0) : ok({ head, edits })
}
