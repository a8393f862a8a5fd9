import type { FileHandle } from 'node:fs/promises'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { fileFault, writeAt } from './files.ts'

interface Sealed<Answer> {
  readonly line: Uint8Array
  readonly answer: Answer
  /** called once the line is on disk, before the caller is answered */
  done(): void
}

interface Waiting<Draft, Answer> {
  readonly id: string
  readonly draft: Draft
  /** called when it is the draft's turn: an answer instead of an append */
  readonly instead: () => Result<Answer> | undefined
  readonly tell: (result: Result<Answer>) => void
}

interface Writing<Draft, Answer> {
  readonly seal: (drafts: readonly Draft[]) => Promise<readonly Sealed<Answer>[]>
  /** receives the file's length once a batch is on disk, before callers are answered; never rejects */
  readonly stored: (length: number) => Promise<void>
}

export interface Appender<Draft, Answer> {
  append(id: string, draft: Draft, instead: () => Result<Answer> | undefined): Promise<Result<Answer>>
  close(): Promise<void>
}

/**
 * Appends one after another, those that wait together with one fsync, and answers after it.
 * When the disk refuses, the file is truncated to the last acknowledged entry and no caller is told "saved".
 * After a failed fsync, or a failed truncation, the file's state is unknown: no entry is accepted until it is opened again.
 */
export function createAppender<Draft, Answer>(
  file: string,
  handle: FileHandle,
  length: number,
  { seal, stored }: Writing<Draft, Answer>,
): Appender<Draft, Answer> {
  let waiting: Waiting<Draft, Answer>[] = []
  let running: Promise<void> | undefined
  let refusal: Fault | undefined

  async function flushAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = takeBatch()
      if (batch.length > 0) await flush(batch)
    }
    running = undefined
  }

  /** Drafts to write together; one that needs no append is answered here, one with an id of this batch waits for the next. */
  function takeBatch(): Waiting<Draft, Answer>[] {
    const batch: Waiting<Draft, Answer>[] = []
    const all = waiting
    waiting = []
    for (const entry of all) {
      const answer = refusal === undefined ? entry.instead() : refuse<Fault>(refusal)
      if (answer !== undefined) entry.tell(answer)
      else if (batch.some(({ id }) => id === entry.id)) waiting.push(entry)
      else batch.push(entry)
    }
    return batch
  }

  async function flush(batch: readonly Waiting<Draft, Answer>[]): Promise<void> {
    const sealed = await seal(batch.map(({ draft }) => draft))
    const fault = await write(Buffer.concat(sealed.map(({ line }) => line)))
    if (fault === undefined) {
      for (const entry of sealed) entry.done()
      await stored(length)
    }
    for (const [n, entry] of batch.entries()) {
      entry.tell(fault === undefined ? ok((sealed[n] as Sealed<Answer>).answer) : refuse(fault))
    }
  }

  async function write(bytes: Uint8Array): Promise<Fault | undefined> {
    try {
      await writeAt(handle, bytes, length)
    } catch (error) {
      return cutBack(fileFault(error, file))
    }
    try {
      await handle.datasync()
    } catch (error) {
      refusal = { code: 'journal.failed', name: file }
      return fileFault(error, file)
    }
    length += bytes.length
    return undefined
  }

  async function cutBack(fault: Fault): Promise<Fault> {
    try {
      await handle.truncate(length)
      await handle.sync()
    } catch {
      // the bytes after the last good entry are now unknown; opening again sets them aside
      refusal = { code: 'journal.failed', name: file }
    }
    return fault
  }

  return {
    append: (id, draft, instead) =>
      new Promise((tell) => {
        waiting.push({ id, draft, instead, tell })
        running ??= flushAll()
      }),
    close: async () => {
      await running
      refusal = { code: 'journal.closed' }
      await handle.close()
    },
  }
}
