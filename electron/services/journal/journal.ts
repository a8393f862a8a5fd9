import { type FileHandle, open, readFile } from 'node:fs/promises'
import { canonicalBytes, jsonDigest, sha256Hex } from '#shared/format/canonical.ts'
import type { ChainEnd } from '#shared/review/chain.ts'
import { type Draft, type Edit, editSchema, type JournalHead } from '#shared/review/edit.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { createAppender } from './appender.ts'
import { fileFault, writeWhole } from './files.ts'
import { preambles, type Scanned, scanJournal } from './scan.ts'
import { sealLine } from './seal.ts'
import { setAside } from './setAside.ts'
import { lockWriter } from './writerLock.ts'

export interface JournalOptions {
  /** the review the journal belongs to; a file of another review is refused */
  readonly head: JournalHead
  /** 32 bytes; with it every line is encrypted and no word of the review can be read on disk */
  readonly key?: Uint8Array
  readonly now: () => Date
  /** the file read before, while something else was waited for */
  readonly ahead?: Promise<ReadAhead | undefined>
}

/** A journal's bytes and what they say; taken over at opening only when the locked file holds the very same bytes. */
export interface ReadAhead {
  readonly bytes: Uint8Array
  readonly scanned: Result<Scanned>
}

export interface Journal {
  /** the edits acknowledged so far; grows with each append */
  readonly edits: readonly Edit[]
  readonly head: JournalHead
  /** where the chain stands: what result.json carries as `journal` */
  end(): ChainEnd
  /** what an interrupted append left behind, moved into this file beside the journal */
  readonly setAside?: { readonly file: string; readonly bytes: number }
  /** answers when the edit is on disk; the same `id` and act again answers with the edit already there */
  append(draft: Omit<Draft, 'at'> & { readonly at?: string }): Promise<Result<Edit>>
  close(): Promise<void>
}

/** Opens a review's journal for writing, or begins it. Faults: `journal.*`, `file.*`. One writer at a time. */
export async function openJournal(file: string, options: JournalOptions): Promise<Result<Journal>> {
  let unlock: (() => Promise<void>) | undefined
  try {
    const lock = await lockWriter(file)
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

/** Reads a journal without writing or locking, for comparing and for reports. */
export async function readJournal(file: string, key?: Uint8Array): Promise<Result<Scanned>> {
  try {
    return (await readScanned(file, key)).scanned
  } catch (error) {
    return refuse(fileFault(error, file))
  }
}

/** Reads a journal that is about to be opened; nothing when it is not there or cannot be read, which opening will say. */
export async function readAhead(file: string, key?: Uint8Array): Promise<ReadAhead | undefined> {
  return readScanned(file, key).catch(() => undefined)
}

async function readScanned(file: string, key?: Uint8Array): Promise<ReadAhead> {
  const bytes = await readFile(file)
  return { bytes, scanned: await scanJournal(bytes, file, key) }
}

async function openLocked(file: string, options: JournalOptions, unlock: () => Promise<void>): Promise<Result<Journal>> {
  const bytes = (await readIfThere(file)) ?? (await begin(file, options))
  const ahead = await options.ahead
  const scanned = ahead && bytes.equals(ahead.bytes) ? ahead.scanned : await scanJournal(bytes, file, options.key)
  if (!scanned.ok) return scanned
  const { head, torn } = scanned.value
  if ((await jsonDigest(head)) !== (await jsonDigest(options.head))) return refuse<Fault>({ code: 'journal.foreign', name: file })
  const aside = torn === undefined ? undefined : await setAside(file, Buffer.from(torn), scanned.value.bytes)
  const handle = await open(file, 'r+')
  return ok(journalOn(file, handle, scanned.value, options, unlock, aside))
}

function journalOn(
  file: string,
  handle: FileHandle,
  scanned: Scanned,
  options: JournalOptions,
  unlock: () => Promise<void>,
  aside: Journal['setAside'],
): Journal {
  const edits = [...scanned.edits]
  const byId = new Map(edits.map((edit) => [edit.id, edit]))
  let end = scanned.end
  const appender = createAppender<Draft, Edit>(file, handle, scanned.bytes, {
    async seal(drafts) {
      const sealed: { line: Buffer; answer: Edit; end: ChainEnd }[] = []
      let at = end
      for (const draft of drafts) {
        const edit: Edit = { ...plain(draft), seq: at.entries, prev: at.head }
        const text = canonicalBytes(edit)
        at = { head: await sha256Hex(text), entries: at.entries + 1 }
        sealed.push({ line: sealLine(text, edit.seq + 1, options.key), answer: edit, end: at })
      }
      return sealed.map(({ line, answer, end: after }) => ({ line, answer, done: () => acknowledge(answer, after) }))
    },
  })
  function acknowledge(edit: Edit, after: ChainEnd) {
    edits.push(edit)
    byId.set(edit.id, edit)
    end = after
  }
  return {
    edits,
    head: scanned.head,
    end: () => end,
    ...(aside === undefined ? {} : { setAside: aside }),
    append: (given) => {
      const draft = { ...given, at: given.at ?? localIso(options.now()) }
      const fault = shapeFault(draft)
      if (fault) return Promise.resolve(refuse(fault))
      return appender.append(draft.id, draft, () => retried(byId.get(draft.id), draft))
    },
    close: async () => {
      await appender.close()
      await unlock()
    },
  }
}

/** An id seen before: the same act again is a retry and answered as the first time, another act is refused. */
function retried(before: Edit | undefined, draft: Draft): Result<Edit> | undefined {
  if (before === undefined) return undefined
  const same = Buffer.from(canonicalBytes(before.act)).equals(Buffer.from(canonicalBytes(draft.act)))
  return same ? ok(before) : refuse<Fault>({ code: 'journal.retry', got: draft.id })
}

function shapeFault(draft: Draft): Fault | undefined {
  const shaped = editSchema.safeParse({ ...draft, seq: 0, prev: '0'.repeat(64) })
  return shaped.success ? undefined : { code: 'journal.shape', at: `/${shaped.error.issues[0]?.path.join('/') ?? ''}` }
}

/** The draft as it will be read back: absent keys stay absent. */
function plain(draft: Draft): Draft {
  return JSON.parse(JSON.stringify(draft)) as Draft
}

/** ISO time with this machine's offset: the time a person there reads on the wall. */
export function localIso(now: Date): string {
  const ahead = -now.getTimezoneOffset()
  const local = new Date(now.getTime() + ahead * 60_000).toISOString().slice(0, 23)
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0')
  return `${local}${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function begin(file: string, { head, key }: JournalOptions): Promise<Buffer> {
  const preamble = key === undefined ? preambles.plain : preambles.sealed
  const bytes = Buffer.concat([Buffer.from(preamble), sealLine(canonicalBytes(head), 0, key)])
  await writeWhole(file, bytes)
  return bytes
}
