import { rename as renameNow } from 'node:fs/promises'

/** On Windows a virus scanner or an indexer holds a file that has just been written; a moment later it lets go. */
const passing = ['EPERM', 'EACCES', 'EBUSY']
const patience = 2_000
const first = 10

interface Surroundings {
  readonly platform: string
  readonly rename: (from: string, to: string) => Promise<void>
  /** resolves after so many ms */
  readonly wait: (ms: number) => Promise<unknown>
}

const here: Surroundings = { platform: process.platform, rename: renameNow, wait: (ms) => new Promise((done) => setTimeout(done, ms)) }

/**
 * Renames a temporary file. On Windows a temporary refusal is retried for two seconds with growing delays; any other error,
 * and one that persists, is thrown unchanged.
 */
export async function renameFile(from: string, to: string, { platform, rename, wait }: Surroundings = here): Promise<void> {
  for (let waited = 0, step = first; ; waited += step, step *= 2) {
    try {
      return await rename(from, to)
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (platform !== 'win32' || !passing.includes(code) || waited >= patience) throw error
      await wait(step)
    }
  }
}
