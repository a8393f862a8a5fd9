import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { replaceFlushed } from '../files/flushed.ts'
import { renameFile } from '../files/rename.ts'

/**
 * Small preferences of this computer (theme, window position) as JSON: no data of a review, and nothing whose loss matters.
 * An absent or unreadable file gives `fallback`; the unreadable one is kept beside it with the suffix `.bad`.
 */
export async function readSettings<S extends z.ZodType>(file: string, schema: S, fallback: z.output<S>): Promise<z.output<S>> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return fallback
  const parsed = schema.safeParse(parse(text))
  if (parsed.success) return parsed.data
  await renameFile(file, `${file}.bad`).catch(() => undefined)
  return fallback
}

const turns = new Map<string, Promise<unknown>>()

/** Replaces the whole file or keeps the old one; writes of one file run one after another, so the last one wins. Fault: `file.notWritable`. */
export function writeSettings(file: string, value: unknown): Promise<Result<void>> {
  const turn = (turns.get(file) ?? Promise.resolve()).then(() => writeNow(file, value))
  turns.set(file, turn)
  return turn
}

/** Resolves when every write requested so far has finished. */
export async function settingsWritten(): Promise<void> {
  await Promise.allSettled(turns.values())
}

async function writeNow(file: string, value: unknown): Promise<Result<void>> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await replaceFlushed(file, Buffer.from(`${JSON.stringify(value, null, 2)}\n`))
    return ok(undefined)
  } catch (error) {
    return refuse({ code: 'file.notWritable', name: file, got: (error as NodeJS.ErrnoException).code ?? '' })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
