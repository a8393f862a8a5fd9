import { open } from 'node:fs/promises'
import { replaceFlushed, truncateFlushed } from '../files/flushed.ts'

/** Moves the bytes of an interrupted append at a journal's end to a file beside it; the journal then ends with its last whole entry. */
export async function setAside(journal: string, torn: Buffer, bytes: number): Promise<{ readonly file: string; readonly bytes: number }> {
  const file = await keepBeside(`${journal}.torn-${bytes}`, torn)
  await truncateFlushed(journal, bytes)
  return { file, bytes: torn.length }
}

/** Stores bytes under the wanted name, or that name with a number where it is taken. Returns the file. */
export async function keepBeside(wanted: string, bytes: Uint8Array): Promise<string> {
  const file = await freeName(wanted)
  await replaceFlushed(file, bytes)
  return file
}

async function freeName(wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const file = n === 1 ? wanted : `${wanted}-${n}`
    try {
      await (await open(file, 'wx', 0o600)).close()
      return file
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
