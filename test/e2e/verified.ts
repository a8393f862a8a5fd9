import { execFile, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The files of a folder that carry their final name; what a broken write left aside begins with a point or ends in .part. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !name.endsWith('.part'))
    .sort()
    .map((name) => join(folder, name))
}

/** The output of `tic-review verify --json` for each file of a folder, by the command as it is shipped. */
export async function verify(folder: string, task: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const files = filesIn(folder)
  if (files.length === 0) return []
  const args = ['bin/tic-review.mjs', 'verify', ...files, '--task', task, '--json']
  const said = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 }).catch(
    (failed: { stdout?: string }) => ({
      stdout: failed.stdout ?? '',
    }),
  )
  return said.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
}

export async function verified(folder: string, task: string): Promise<readonly unknown[]> {
  return (await verify(folder, task)).map(({ verdict }) => verdict)
}

/** Is the outside tool here? A judge that is absent is named in the test's output. */
export function hasTool(tool: string, flag: string): boolean {
  const here = spawnSync(tool, [flag]).error === undefined
  if (!here) console.warn(`${tool} is not here; what it would say is not asked`)
  return here
}
