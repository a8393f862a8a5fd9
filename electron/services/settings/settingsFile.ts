import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { renameFile } from '../files/rename.ts'

/**
 * Small preferences of this computer (look, window place) as JSON: nothing of a review, nothing that is missed when lost.
 * An absent or unreadable file gives `fallback`; the unreadable one is kept beside it, ending in `.bad`.
 */
export async function readSettings<S extends z.ZodType>(file: string, schema: S, fallback: z.output<S>): Promise<z.output<S>> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return fallback
  const parsed = schema.safeParse(parse(text))
  if (parsed.success) return parsed.data
  await rename(file, `${file}.bad`).catch(() => undefined)
  return fallback
}

const turns = new Map<string, Promise<unknown>>()

/** Replaces the file whole or leaves the old one; writes of one file follow each other, the last one stands. Fault: `file.notWritable`. */
export function writeSettings(file: string, value: unknown): Promise<Result<void>> {
  const turn = (turns.get(file) ?? Promise.resolve()).then(() => writeNow(file, value))
  turns.set(file, turn)
  return turn
}

/** Every write asked for so far has come to its end. */
export async function settingsWritten(): Promise<void> {
  await Promise.allSettled(turns.values())
}

async function writeNow(file: string, value: unknown): Promise<Result<void>> {
  const next = `${file}.new`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(next, `${JSON.stringify(value, null, 2)}\n`)
    await renameFile(next, file)
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
