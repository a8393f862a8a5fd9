import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packArchive } from '#services/archive/packArchive.ts'
import type { Given } from '#services/verify/given.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import { allCitations } from '#shared/signature/agreement/task.ts'
import { type Clean, clean } from '../../corpus/clean.ts'

export const clock = '2026-09-18T09:00:00+08:00'

/** One signed result with the task it belongs to. */
export interface Signed {
  readonly base: Clean
  readonly given: Given
}

export async function signed(): Promise<Signed> {
  const base = await clean()
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../resources/samples/rare-earth/${name}.json`, import.meta.url), 'utf8'))
  const task = read('task-performance') as Task
  const known = {
    task: { ...task, id: base.result.task, package: { ...task.package, ...base.result.package } },
    packageSha256: base.result.package.sha256,
    plan: read('plan') as Plan,
    digests: new Map(allCitations(base.result).map(({ document, sha256 }) => [document, sha256])),
    standard: base.standard,
  }
  const { id, version, sha256 } = base.result.standard!
  return { base, given: { tasks: [known], standards: [{ standard: { ...base.standard, id, version }, sha256 }], trusted: [] } }
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tic-archive-'))
}

/** A stick as a secretary has it at the end of a visit. */
export function stickOf({ base }: Signed): string {
  const stick = temporaryFolder()
  writeFileSync(join(stick, '评分表.pdf'), base.pdf)
  writeFileSync(join(stick, '评分表.xlsx'), base.workbook)
  writeFileSync(join(stick, 'result.json'), base.resultBytes)
  writeFileSync(join(stick, '签到表扫描.pdf'), '%PDF-1.4\na scan\n%%EOF\n')
  writeFileSync(join(stick, '现场.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xd9]))
  writeFileSync(join(stick, '会议记录.txt'), '会议记录\n')
  return stick
}

/** Packs a folder and gives the archive's path with what was told. */
export async function pack({ given }: Signed, paths: readonly string[], more: Partial<Parameters<typeof packArchive>[0]> = {}) {
  const out = join(temporaryFolder(), 'visit.ticarchive')
  const packed = await packArchive({ paths, given, out, clock, softwareVersion: '0.1.0', read: filesInThisThread(given), ...more })
  return { out, packed }
}
