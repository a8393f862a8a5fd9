import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Visit } from './app.ts'
import { killTree } from './processes.ts'
import type { ScoringPage } from './screens/ScoringPage.ts'
import { TopBar } from './screens/TopBar.ts'

/** What the screen showed when it showed 已保存. */
export interface Shown {
  readonly lines: readonly string[]
  readonly mark: string
  readonly reason: string
  readonly citations: number
}

/** Reads the form and the outline once everything is saved. */
export async function shownOn(scoring: ScoringPage): Promise<Shown> {
  await new TopBar(scoring.page).settled()
  const [lines, mark, reason, citations] = await Promise.all([
    scoring.lines(),
    scoring.mark.inputValue(),
    scoring.reason.inputValue(),
    scoring.citations.count(),
  ])
  return { lines, mark, reason, citations }
}

/** Ends the app's whole process tree, main and every window's process, with no chance to write anything more. */
export async function crash({ electron }: Pick<Visit, 'electron'>): Promise<void> {
  const root = electron.process()
  const ended = new Promise((done) => root.once('exit', done))
  killTree(root.pid ?? 0)
  await ended
}

/** Every file of the databases Chromium keeps for the app's pages. */
function databaseFiles(profile: string): readonly string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /IndexedDB/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The databases are gone, as after a cleaning tool. */
export function deleteDatabases(profile: string): number {
  const files = databaseFiles(profile)
  for (const file of files) rmSync(file, { force: true })
  return files.length
}

/** The databases are overwritten with noise, as by a bad sector. */
export function spoilDatabases(profile: string): number {
  const files = databaseFiles(profile).filter((file) => !file.endsWith('LOCK'))
  for (const file of files) writeFileSync(file, Buffer.alloc(4096, 0xa5))
  return files.length
}
