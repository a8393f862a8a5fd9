import { type FileHandle, open } from 'node:fs/promises'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { localTime } from '#shared/format/time.ts'
import type { RecordAct } from '#shared/record/act.ts'
import type { ChainEnd } from '#shared/record/chain.ts'
import type { Draft, Edit, RecordHead } from '#shared/record/edit.ts'
import type { KindShape } from '#shared/record/kind.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { replaceFlushed } from '../files/flushed.ts'
import { createAppender } from './appender.ts'
import { fileFault } from './files.ts'
import { type Harm, judge } from './judge.ts'
import { type ReadAhead, readIfThere } from './reading.ts'
import { digestAtOnce, preambles, type Survey, surveyJournal } from './scan.ts'
import { sealLine } from './seal.ts'
import { setAside } from './setAside.ts'
import { noteStandings, readStanding, type Standing, type StandingNotes, writeStanding } from './standing.ts'
import { lockWriter } from './writerLock.ts'

export interface JournalOptions<Head extends RecordHead = RecordHead, Act extends RecordAct = RecordAct> {
  /** shapes of its head and its edits */
  readonly kind: KindShape<Head, Act>
  /** the record the journal belongs to; a file of another record is refused */
  readonly head: Head
  /** 32 bytes; with it every line is encrypted and no word of the review can be read on disk */
  readonly key?: Uint8Array
  readonly now: () => Date
  /** the file read before, while something else was waited for */
  readonly ahead?: Promise<ReadAhead<Head, Act> | undefined>
  /** the person confirms that nobody else uses it: a lock that cannot be checked is taken over */
  readonly despiteLock?: boolean
}

export interface Journal<Head extends RecordHead = RecordHead, Act extends RecordAct = RecordAct> {
  /** the edits acknowledged so far; grows with each append */
  readonly edits: readonly Edit<Act>[]
  readonly head: Head
  /** the end of the chain, which result.json carries as `journal` */
  end(): ChainEnd
  /** the file beside the journal that received the bytes of an interrupted append */
  readonly setAside?: { readonly file: string; readonly bytes: number }
  /** no standing was found, so it is unknown whether entries at the end are missing */
  readonly unproven?: true
  /** it may be read, not written: entries that were acknowledged are damaged or missing */
  readonly harm?: Harm<Act>
  /** answers when the edit is on disk; the same `id` and act again answers with the edit already there */
  append(draft: Omit<Draft<Act>, 'at'> & { readonly at?: string }): Promise<Result<Edit<Act>>>
  close(): Promise<void>
}

/**
 * Opens a review's journal for writing, or begins it. One writer at a time. Faults: `journal.*`, `file.*`; one for which
 * `isHarm` holds leaves a journal that `openDamaged` reads and `mendJournal` may rewrite.
 */
export async function openJournal<Head extends RecordHead, Act extends RecordAct>(
  file: string,
  options: JournalOptions<Head, Act>,
): Promise<Result<Journal<Head, Act>>> {
  let unlock: (() => Promise<void>) | undefined
  try {
    const lock = await lockWriter(file, options.despiteLock)
    if (!lock.ok) return lock
    unlock = lock.value
    const opened = await openLocked(file, options, lock.value)
    if (!opened.ok) await unlock()
    return opened
  } catch (error) {
    await unlock?.()
    return refuse(fileFault(error, file))
  }
}

async function openLocked<Head extends RecordHead, Act extends RecordAct>(
  file: string,
  options: JournalOptions<Head, Act>,
  unlock: () => Promise<void>,
): Promise<Result<Journal<Head, Act>>> {
  const { key } = options
  const own = digestAtOnce(options.head)
  const noted = (await readStanding(file, key))(own)
  const there = await readIfThere(file)
  if (there === undefined && noted !== undefined && noted.entries > 0)
    return refuse<Fault>({ code: 'journal.rolledBack', name: file, want: String(noted.entries), got: '0' })
  const bytes = there ?? (await begin(file, options, own))
  const ahead = await options.ahead
  const survey = ahead && bytes.equals(ahead.bytes) ? ahead.scanned : await surveyJournal(bytes, file, key, options.kind)
  if (!survey.ok) return survey
  const { head, end } = survey.value
  if (head !== undefined && digestAtOnce(head) !== own) return refuse<Fault>({ code: 'journal.foreign', name: file })
  const judged = judge(survey.value, there === undefined ? undefined : noted, file)
  if (!judged.ok) return judged
  const { torn } = judged.value
  const aside = torn === undefined ? undefined : await setAside(file, Buffer.from(torn), survey.value.bytes)
  const standing: Standing = { ...end, length: survey.value.bytes }
  if (there !== undefined && (noted === undefined || noted.entries < end.entries)) await writeStanding(file, key, own, standing)
  const handle = await open(file, 'r+')
  const notes = await noteStandings(file, key, own).catch(async (error: unknown) => {
    await handle.close()
    throw error
  })
  const facts = { ...(aside && { setAside: aside }), ...(there !== undefined && noted === undefined && { unproven: true as const }) }
  return ok(journalOn(file, handle, survey.value, options, { notes, unlock, facts }))
}

interface Around {
  readonly notes: StandingNotes
  readonly unlock: () => Promise<void>
  readonly facts: Pick<Journal, 'setAside' | 'unproven'>
}

function journalOn<Head extends RecordHead, Act extends RecordAct>(
  file: string,
  handle: FileHandle,
  survey: Survey<Head, Act>,
  options: JournalOptions<Head, Act>,
  { notes, unlock, facts }: Around,
): Journal<Head, Act> {
  const edits = [...survey.edits]
  const byId = new Map(edits.map((edit) => [edit.id, edit]))
  let { end } = survey
  const appender = createAppender<Draft<Act>, Edit<Act>>(file, handle, survey.bytes, {
    async seal(drafts) {
      const sealed: { line: Buffer; answer: Edit<Act>; end: ChainEnd }[] = []
      let at = end
      for (const draft of drafts) {
        const edit: Edit<Act> = { ...plain(draft), seq: at.entries, prev: at.head }
        const text = canonicalBytes(edit)
        at = { head: await sha256Hex(text), entries: at.entries + 1 }
        sealed.push({ line: sealLine(text, edit.seq + 1, options.key), answer: edit, end: at })
      }
      return sealed.map(({ line, answer, end: after }) => ({ line, answer, done: () => acknowledge(answer, after) }))
    },
    stored: (length) => notes.note({ ...end, length }),
  })
  function acknowledge(edit: Edit<Act>, after: ChainEnd) {
    edits.push(edit)
    byId.set(edit.id, edit)
    end = after
  }
  return {
    edits,
    head: options.head,
    end: () => end,
    ...facts,
    append: (given) => {
      const draft = { ...given, at: given.at ?? localTime(options.now()) }
      const fault = shapeFault(draft, options.kind)
      if (fault) return Promise.resolve(refuse(fault))
      return appender.append(draft.id, draft, () => retried(byId.get(draft.id), draft))
    },
    close: async () => {
      try {
        await appender.close()
      } finally {
        await notes.close()
        await unlock()
      }
    },
  }
}

/** An id seen before: the same act again is a retry and answered as the first time, another act is refused. */
function retried<Act extends RecordAct>(before: Edit<Act> | undefined, draft: Draft<Act>): Result<Edit<Act>> | undefined {
  if (before === undefined) return undefined
  const same = Buffer.from(canonicalBytes(before.act)).equals(Buffer.from(canonicalBytes(draft.act)))
  return same ? ok(before) : refuse<Fault>({ code: 'journal.retry', got: draft.id })
}

/** Why a draft is no edit of a kind: `journal.shape`. */
export function shapeFault(draft: Draft, { edit }: Pick<KindShape<RecordHead, RecordAct>, 'edit'>): Fault | undefined {
  const shaped = edit.safeParse({ ...draft, seq: 0, prev: '0'.repeat(64) })
  return shaped.success ? undefined : { code: 'journal.shape', at: `/${shaped.error.issues[0]?.path.join('/') ?? ''}` }
}

/** The draft as it will be read back: absent keys stay absent. */
function plain<Act extends RecordAct>(draft: Draft<Act>): Draft<Act> {
  return JSON.parse(JSON.stringify(draft)) as Draft<Act>
}

/** The standing first: a journal without one was not begun here, or the standing was removed. */
async function begin(file: string, { head, key }: Pick<JournalOptions, 'head' | 'key'>, own: string): Promise<Buffer> {
  const preamble = key === undefined ? preambles.plain : preambles.sealed
  const bytes = Buffer.concat([Buffer.from(preamble), sealLine(canonicalBytes(head), 0, key)])
  await writeStanding(file, key, own, { entries: 0, head: own, length: bytes.length })
  await replaceFlushed(file, bytes)
  return bytes
}
