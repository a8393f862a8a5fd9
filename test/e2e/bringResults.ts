import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createIdentity } from '#services/identity/index.ts'
import { runReview } from '#services/review/index.ts'
import { samplePackage } from './packages.ts'

/** The sample's experts with the units of its roster. */
const experts = [
  ['W01', '专家甲', '外部大学A'],
  ['W02', '专家乙', '外部研究院B'],
  ['W03', '专家丙', '外部企业C'],
  ['W04', '专家丁', '外部咨询机构D'],
  ['W05', '专家戊', '外部会计师事务所E'],
] as const

let made: Promise<string> | undefined

/** A folder with one expert's signed files in each of `W01` … `W05`, made once a worker by the product's services. */
export function signedResults(): Promise<string> {
  made ??= makeResults()
  return made
}

async function makeResults(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'tic-results-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  for (const [expert, name, unit] of experts) {
    const identity = await createIdentity({ name, unit, algorithm: 'p256', passphrase: 'p', now: new Date('2026-09-01T00:00:00Z') })
    if (!identity.ok) throw new Error(identity.faults[0]?.code)
    const done = await runReview({
      package: samplePackage('rare-earth', 'performance'),
      answers: fileURLToPath(new URL(`../../resources/samples/rare-earth/answers-performance-${expert}.json`, import.meta.url)),
      signer: identity.value.signer,
      out: join(root, expert),
      now: () => new Date('2026-09-17T08:00:00Z'),
    })
    if (!done.ok) throw new Error(JSON.stringify(done.faults))
  }
  return root
}
