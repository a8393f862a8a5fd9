import { randomFillSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage } from '#services/vault/index.ts'
import { repacked } from '../../../e2e/packages.ts'
import { msOf } from '../child.ts'
import type { BenchPart } from '../row.ts'

/** Checking a large package, warm, beside `sha256sum` of the same file. */
export const packages: BenchPart = {
  id: 'packages',
  async measure({ quick }) {
    const folder = mkdtempSync(join(tmpdir(), 'tic-bench-package-'))
    try {
      const file = await largePackage(folder, quick ? 40 : 200)
      const [own, peer]: [number[], number[]] = [[], []]
      for (let round = 0; round <= (quick ? 3 : 7); round++) {
        const ms = await checked(file)
        const peerMs = await msOf('sha256sum', [file])
        // the first round brings the file into the system's cache
        if (round > 0) own.push(ms)
        if (round > 0) peer.push(peerMs)
      }
      return [
        {
          what: `package of ${quick ? 200 : 1000} MB checked`,
          unit: 'ms',
          own,
          peer: { name: 'sha256sum of the same file', values: peer },
          target: { of: 'ratio', atMost: 0.45 },
        },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function checked(file: string): Promise<number> {
  const begun = performance.now()
  const report = await checkPackage(file)
  if (!report.ok) throw new Error(JSON.stringify(report.faults.slice(0, 2)))
  return performance.now() - begun
}

/** The sample's package with so many documents of 5 MB beside its own. */
function largePackage(folder: string, documents: number): Promise<string> {
  return repacked(folder, 'large', async (open) => {
    const planFile = join(open, 'plan.json')
    const plan = JSON.parse(readFileSync(planFile, 'utf8')) as { documents: Record<string, unknown>[] }
    mkdirSync(join(open, 'files/large'), { recursive: true })
    const bytes = Buffer.alloc(5_000_000)
    for (let nth = 0; nth < documents; nth++) {
      randomFillSync(bytes)
      const path = `files/large/${nth}.txt`
      writeFileSync(join(open, path), bytes)
      plan.documents.push({ id: `D${500 + nth}`, title: `附件${nth}`, path, kind: 'txt', criteria: [] })
    }
    writeFileSync(planFile, JSON.stringify(plan))
  })
}
