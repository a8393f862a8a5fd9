import { hash } from 'node:crypto'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { parseStrictJson } from '#shared/format/json.ts'
import type { RecordAct } from '#shared/record/act.ts'
import { type ChainEnd, verifyChain } from '#shared/record/chain.ts'
import { type Edit, journalFormat, type RecordHead } from '#shared/record/edit.ts'
import type { KindShape } from '#shared/record/kind.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { linesOf, readLater, readPayload } from './lines.ts'

export const preambles = { plain: `${journalFormat} plain\n`, sealed: `${journalFormat} aes-256-gcm\n` } as const

/** The readable part of a journal file, before the rest is classified: `judge` distinguishes torn from damaged. */
export interface Survey<Head extends RecordHead = RecordHead, Act extends RecordAct = RecordAct> {
  /** `undefined` where the first line cannot be read; then no edit has a place in a chain */
  readonly head: Head | undefined
  /** the chain from the head, as far as it is unbroken */
  readonly edits: readonly Edit<Act>[]
  readonly end: ChainEnd
  /** bytes up to the end of the last of these edits */
  readonly bytes: number
  /** the bytes behind them: a truncated entry, an unreadable one, or one that does not continue the chain */
  readonly rest?: Buffer
  /** why the next entry was not read */
  readonly fault: 'journal.damaged' | 'journal.chain'
  /** by its bytes alone, the rest was never fully written */
  readonly looksTorn: boolean
  /** edits behind the first that cannot be read */
  readonly later: readonly Edit<Act>[]
}

/** Reads all of a journal that can be read. Faults: `journal.key .newer .older .unknown`, `journal.foreign` (of another kind). */
export async function surveyJournal<Head extends RecordHead, Act extends RecordAct>(
  file: Buffer,
  name: string,
  key: Uint8Array | undefined,
  kind: KindShape<Head, Act>,
): Promise<Result<Survey<Head, Act>>> {
  const preamble = file.subarray(0, file.indexOf(10) + 1).toString('latin1')
  const fault = preambleFault(preamble, key)
  if (fault) return refuse<Fault>({ ...fault, name })
  const lines = linesOf(file, preamble.length)
  const read = readChain(lines, name, key, kind)
  if (read === 'otherKey') return refuse<Fault>({ code: 'journal.key', name, at: '0' })
  if (read === 'otherKind') return refuse<Fault>({ code: 'journal.foreign', name })
  const chained = await chainOf(read)
  const next = read.head === undefined ? 0 : chained.edits.length + 1
  const rest = lines.slice(next)
  return ok({
    head: read.head,
    ...chained,
    bytes: rest[0]?.start ?? file.length,
    ...(rest[0] && { rest: file.subarray(rest[0].start) }),
    looksTorn: rest.every(({ opened }) => opened.state === 'torn'),
    later: rest.length > 1 ? readLater(rest.slice(1), next + 1, key, (text) => editOf(text, name, kind)) : [],
  })
}

/** A journal without any readable entry. */
export const blank: Survey<never, never> = {
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
  if (other === null) return { code: 'journal.unknown' }
  const got = other[1] as string
  return { code: versionOf(got) < versionOf(journalFormat) ? 'journal.older' : 'journal.newer', got }
}

function versionOf(format: string): number {
  return Number(format.slice(format.indexOf('@') + 1))
}

interface Read<Head, Act extends RecordAct> {
  readonly head: Head | undefined
  readonly edits: readonly Edit<Act>[]
}

/** Head and edits up to the first line that is not one. */
function readChain<Head extends RecordHead, Act extends RecordAct>(
  lines: ReturnType<typeof linesOf>,
  name: string,
  key: Uint8Array | undefined,
  kind: KindShape<Head, Act>,
): Read<Head, Act> | 'otherKey' | 'otherKind' {
  const edits: Edit<Act>[] = []
  let head: Head | undefined
  for (const [number, { opened }] of lines.entries()) {
    if (opened.state !== 'good') break
    const text = readPayload(opened.payload, number, key)
    if (text === undefined && number === 0) return 'otherKey'
    if (number === 0 && text && isOfOtherKind(text, name, kind)) return 'otherKind'
    if (number === 0) head = text && headOf(text, name, kind)
    const edit = number === 0 || text === undefined ? undefined : editOf(text, name, kind)
    if (head === undefined || (number > 0 && edit === undefined)) break
    if (edit) edits.push(edit)
  }
  return { head, edits }
}

/** The edits that follow each other from the head. */
async function chainOf<Head extends RecordHead, Act extends RecordAct>({
  head,
  edits,
}: Read<Head, Act>): Promise<Pick<Survey<Head, Act>, 'edits' | 'end' | 'fault'>> {
  if (head === undefined) return { edits: [], end: { head: '', entries: 0 }, fault: 'journal.damaged' }
  const end = await verifyChain(head, edits, digestAtOnce)
  if (end.ok) return { edits, end: end.value, fault: 'journal.damaged' }
  const follow = edits.slice(0, Number(end.faults[0]?.at ?? 0))
  return { edits: follow, end: { head: digestAtOnce(follow.at(-1) ?? head), entries: follow.length }, fault: 'journal.chain' }
}

function isOfOtherKind(text: Buffer, name: string, { id }: { readonly id: string }): boolean {
  const value = parseStrictJson(text, name)
  const kind = value.ok && typeof value.value === 'object' && value.value !== null && 'kind' in value.value ? value.value.kind : undefined
  return typeof kind === 'string' && kind !== id
}

function headOf<Head extends RecordHead>(text: Buffer, name: string, { head }: Pick<KindShape<Head, RecordAct>, 'head'>): Head | undefined {
  const value = parseStrictJson(text, name)
  return value.ok ? head.safeParse(value.value).data : undefined
}

function editOf<Act extends RecordAct>(
  text: Buffer,
  name: string,
  { edit }: Pick<KindShape<RecordHead, Act>, 'edit'>,
): Edit<Act> | undefined {
  const value = parseStrictJson(text, name)
  return value.ok ? edit.safeParse(value.value).data : undefined
}
