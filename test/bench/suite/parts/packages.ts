import { randomFillSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repacked } from '../../../e2e/packages.ts'
import { msOf, outputOf } from '../child.ts'
import type { BenchPart } from '../row.ts'

const command = ['out/main/cli.js', 'inspect']

/** Checking a large package in the built command beside `sha256sum` of the same file. */
export const packages: BenchPart = {
  id: 'packages',
  async measure({ quick }) {
    const folder = mkdtempSync(join(tmpdir(), 'tic-bench-package-'))
    try {
      const file = await largePackage(folder, quick ? 40 : 200)
      await outputOf(process.execPath, [...command, file])
      const [own, peer]: [number[], number[]] = [[], []]
      for (let round = 0; round < (quick ? 3 : 7); round++) {
        own.push(await msOf(process.execPath, [...command, file]))
        peer.push(await msOf('sha256sum', [file]))
      }
      const start: number[] = []
      for (let round = 0; round < 3; round++) start.push(await msOf(process.execPath, ['out/main/cli.js', '--version']))
      return [
        {
          what: `package of ${quick ? 200 : 1000} MB checked, start of the command in it`,
          unit: 'ms',
          own,
          peer: { name: 'sha256sum of the same file', values: peer },
          target: { of: 'ratio', atMost: 0.45 },
        },
        { what: 'the command started and ended', unit: 'ms', own: start },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
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
