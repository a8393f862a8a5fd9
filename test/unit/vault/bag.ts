import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type CheckOptions, checkPackage, type PackageReport } from '#services/vault/index.ts'

export {
  type BagLies,
  bagEntries,
  bagFiles,
  base,
  type Loose,
  packageBytes,
  samplePlan,
  sampleStandard,
  sampleTask,
  sha256,
} from '../../corpus/packages/bag.ts'

const folder = mkdtempSync(join(tmpdir(), 'tic-vault-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

export function temporaryFile(bytes: Buffer, name = `${++made}.ticplan`): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

export function temporaryFolder(): string {
  return mkdtempSync(join(folder, 'f-'))
}

/** The report on these bytes. */
export async function inspectBytes(bytes: Buffer, options: CheckOptions = {}): Promise<PackageReport> {
  const report = await checkPackage(temporaryFile(bytes), options)
  if (!report.ok) throw new Error(`could not read: ${report.faults[0]?.code}`)
  return report.value
}

/** The codes of a report, in order, each as often as it occurs. */
export async function codesOf(bytes: Buffer, options: CheckOptions = {}): Promise<readonly string[]> {
  const report = await inspectBytes(bytes, options)
  return report.faults.map((fault) => fault.code)
}
