import { hash } from 'node:crypto'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { parseStrictJson } from '#shared/format/json.ts'
import { type ChainEnd, verifyChain } from '#shared/review/chain.ts'
import { type Edit, editSchema, type JournalHead, journalHeadSchema } from '#shared/review/edit.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { linesOf, readLater, readPayload } from './lines.ts'

export const preambles = { plain: 'tic-review/journal@1 plain\n', sealed: 'tic-review/journal@1 aes-256-gcm\n' } as const

/** What can be read of a journal file, before anybody says what the rest is: `judge` tells torn from damaged. */
export interface Survey {
  /** nothing where the first line cannot be read; then no edit has its place in a chain */
  readonly head: JournalHead | undefined
  /** the chain from the head, as far as it goes */
  readonly edits: readonly Edit[]
  readonly end: ChainEnd
  /** bytes up to the end of the last of these edits */
  readonly bytes: number
  /** what stands behind them: an entry cut short, one that cannot be read, or one that does not continue the chain */
  readonly rest?: Buffer
  /** why the next entry was not read */
  readonly fault: 'journal.damaged' | 'journal.chain'
  /** judged by its bytes alone, the rest was never fully written */
  readonly looksTorn: boolean
  /** edits behind the first that cannot be read */
  readonly later: readonly Edit[]
}

/** Reads all of a journal that can be read. Faults: `journal.key .newer .unknown`. */
export async function surveyJournal(file: Buffer, name: string, key: Uint8Array | undefined): Promise<Result<Survey>> {
  const preamble = file.subarray(0, file.indexOf(10) + 1).toString('latin1')
  const fault = preambleFault(preamble, key)
  if (fault) return refuse<Fault>({ ...fault, name })
  const lines = linesOf(file, preamble.length)
  const read = readChain(lines, name, key)
  if (read === 'otherKey') return refuse<Fault>({ code: 'journal.key', name, at: '0' })
  const chained = await chainOf(read)
  const next = read.head === undefined ? 0 : chained.edits.length + 1
  const rest = lines.slice(next)
  return ok({
    head: read.head,
    ...chained,
    bytes: rest[0]?.start ?? file.length,
    ...(rest[0] && { rest: file.subarray(rest[0].start) }),
    looksTorn: rest.every(({ opened }) => opened.state === 'torn'),
    later: rest.length > 1 ? readLater(rest.slice(1), next + 1, key, (text) => editOf(text, name)) : [],
  })
}

/** A journal of which nothing can be read. */
export const blank: Survey = {
  head: undefined,
  edits: [],
  end: { head: '', entries: 0 },
  bytes: 0,
  fault: 'journal.damaged',
  looksTorn: false,
  later: [],
}

/** Thousands of short digests: one call each, without a turn of the thread pool. */
export function digestAtOnce(value: unknown): string {
  return hash('sha256', canonicalBytes(value))
}

function preambleFault(preamble: string, key: Uint8Array | undefined): Fault | undefined {
  if (preamble === (key === undefined ? preambles.plain : preambles.sealed)) return undefined
  if (preamble === preambles.plain || preamble === preambles.sealed) return { code: 'journal.key' }
  const other = /^(tic-review\/journal@[1-9]\d*(?:\.\d+)?) /.exec(preamble)
  return other === null ? { code: 'journal.unknown' } : { code: 'journal.newer', got: other[1] as string }
}

interface Read {
  readonly head: JournalHead | undefined
  readonly edits: readonly Edit[]
}

/** Head and edits up to the first line that is not one. */
function readChain(lines: ReturnType<typeof linesOf>, name: string, key: Uint8Array | undefined): Read | 'otherKey' {
  const edits: Edit[] = []
  let head: JournalHead | undefined
  for (const [number, { opened }] of lines.entries()) {
    if (opened.state !== 'good') break
    const text = readPayload(opened.payload, number, key)
    if (text === undefined && number === 0) return 'otherKey'
    if (number === 0) head = text && headOf(text, name)
    const edit = number === 0 || text === undefined ? undefined : editOf(text, name)
    if (head === undefined || (number > 0 && edit === undefined)) break
    if (edit) edits.push(edit)
  }
  return { head, edits }
}

/** The edits that follow each other from the head. */
async function chainOf({ head, edits }: Read): Promise<Pick<Survey, 'edits' | 'end' | 'fault'>> {
  if (head === undefined) return { edits: [], end: { head: '', entries: 0 }, fault: 'journal.damaged' }
  const end = await verifyChain(head, edits, digestAtOnce)
  if (end.ok) return { edits, end: end.value, fault: 'journal.damaged' }
  const follow = edits.slice(0, Number(end.faults[0]?.at ?? 0))
  return { edits: follow, end: { head: digestAtOnce(follow.at(-1) ?? head), entries: follow.length }, fault: 'journal.chain' }
}

function headOf(text: Buffer, name: string): JournalHead | undefined {
  const value = parseStrictJson(text, name)
  return value.ok ? journalHeadSchema.safeParse(value.value).data : undefined
}

function editOf(text: Buffer, name: string): Edit | undefined {
  const value = parseStrictJson(text, name)
  return value.ok ? editSchema.safeParse(value.value).data : undefined
}
