import { type FileHandle, open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { integer, sha256 } from '#shared/format/values.ts'
import { replaceFlushed } from '../files/flushed.ts'
import { writeAt } from './files.ts'
import { openLine, readPayload, sealLine } from './seal.ts'

/** How far a journal was acknowledged: so many entries, in so many bytes, ending with the entry of this digest. */
export interface Standing {
  readonly entries: number
  readonly head: string
  readonly length: number
}

/** `journal` is the digest of the journal's own head, so that the standing of one review cannot be used for another. */
const standingSchema = z.strictObject({ entries: integer(0), head: sha256, journal: sha256, length: integer(0) })

/** Two slots, each in its own disk page and written alternately: a write that is interrupted leaves the other one. */
const slotAt = [0, 4096] as const
const slotBytes = 512
const fileBytes = 8192
/** maximum time until a standing is synced and survives a power cut, ms */
const syncWithin = 1000

export function standingFile(journal: string): string {
  return `${journal}.standing`
}

/**
 * What is noted beside a journal, by the digest of the journal's head; `undefined` where there is no such file, or it was written under
 * another key or for another review. A journal that somebody may be writing is read after this, never before: it may only be longer.
 */
export async function readStanding(journal: string, key: Uint8Array | undefined): Promise<(of: string) => Standing | undefined> {
  const bytes = await readFile(standingFile(journal)).catch(() => undefined)
  const slots = slotAt.flatMap((at) => (bytes && readSlot(bytes.subarray(at, at + slotBytes), key)) ?? [])
  return (of) => {
    const own = slots.filter((slot) => slot.journal === of).sort((a, b) => b.entries - a.entries)[0]
    return own && { entries: own.entries, head: own.head, length: own.length }
  }
}

/** Creates the file anew with this standing; afterwards it is only overwritten in place and needs no more disk space. */
export async function writeStanding(journal: string, key: Uint8Array | undefined, of: string, standing: Standing): Promise<void> {
  const bytes = Buffer.alloc(fileBytes)
  slotOf(standing, of, key).copy(bytes)
  await replaceFlushed(standingFile(journal), bytes)
}

/** Where an open journal notes what it acknowledged. */
export interface StandingNotes {
  /** Written into the file before the entry is acknowledged, and synced to the disk within a second, without delaying the acknowledgement. Never throws. */
  note(standing: Standing): Promise<void>
  close(): Promise<void>
}

export async function noteStandings(journal: string, key: Uint8Array | undefined, of: string): Promise<StandingNotes> {
  const handle = await open(standingFile(journal), 'r+')
  let timer: NodeJS.Timeout | undefined
  let turn = 0
  const sync = () => {
    timer = undefined
    return handle.datasync().catch(() => undefined)
  }
  return {
    async note(standing) {
      turn = 1 - turn
      const written = await write(handle, slotOf(standing, of, key), slotAt[turn] as number)
      if (written) timer ??= setTimeout(() => void sync(), syncWithin)
    },
    async close() {
      clearTimeout(timer)
      await sync()
      await handle.close()
    },
  }
}

/** A standing that could not be written lags behind: the entry itself is in the journal, and the next one notes both. */
async function write(handle: FileHandle, bytes: Buffer, at: number): Promise<boolean> {
  try {
    await writeAt(handle, bytes, at)
    return true
  } catch {
    return false
  }
}

function slotOf(standing: Standing, of: string, key: Uint8Array | undefined): Buffer {
  const { entries, head, length } = standing
  const line = sealLine(canonicalBytes({ entries, head, journal: of, length }), 'standing', key)
  return Buffer.concat([line, Buffer.alloc(slotBytes - line.length, ' ')])
}

function readSlot(slot: Buffer, key: Uint8Array | undefined): z.infer<typeof standingSchema> | undefined {
  const feed = slot.indexOf(10)
  const line = openLine(slot.subarray(0, Math.max(0, feed)), feed !== -1)
  const text = line.state === 'good' ? readPayload(line.payload, 'standing', key) : undefined
  if (text === undefined) return undefined
  try {
    return standingSchema.safeParse(JSON.parse(text.toString('utf8'))).data
  } catch {
    return undefined
  }
}
