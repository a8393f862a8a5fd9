import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createIdentity } from '#services/identity/index.ts'
import { runReview } from '#services/review/index.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { personSigner } from './bringPerson.ts'
import { samplePackage } from './packages.ts'

/** The sample's experts with the units of its roster; the first is the person every visit begins with. */
const experts = [
  ['W01', '专家甲', '外部大学A'],
  ['W02', '专家乙', '外部研究院B'],
  ['W03', '专家丙', '外部企业C'],
  ['W04', '专家丁', '外部咨询机构D'],
  ['W05', '专家戊', '外部会计师事务所E'],
] as const

/** The passphrase of every key file of `signedSet`. */
export const keyPassphrase = 'p'

export interface SignedSet {
  /** a folder with one expert's signed files in each of `W01` … `W05` */
  readonly results: string
  /** a folder with the key files of all but the first: `W02.p12` … */
  readonly keys: string
}

let made: Promise<SignedSet> | undefined

/** A folder with one expert's signed files in each of `W01` … `W05`. */
export async function signedResults(): Promise<string> {
  return (await signedSet()).results
}

/** Five experts' results and the keys they were signed with, made once a worker by the product's services. */
export function signedSet(): Promise<SignedSet> {
  made ??= makeSet()
  return made
}

async function makeSet(): Promise<SignedSet> {
  const root = mkdtempSync(join(tmpdir(), 'tic-results-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  const [results, keys] = [join(root, 'results'), join(root, 'keys')]
  mkdirSync(results)
  mkdirSync(keys)
  for (const [expert, name, unit] of experts) {
    const signer = expert === 'W01' ? await personSigner() : await newSigner(name, unit, join(keys, `${expert}.p12`))
    const done = await runReview({
      package: samplePackage('rare-earth', 'performance'),
      answers: fileURLToPath(new URL(`../../resources/samples/rare-earth/answers-performance-${expert}.json`, import.meta.url)),
      signer,
      out: join(results, expert),
      now: () => new Date('2026-09-17T08:00:00Z'),
    })
    if (!done.ok) throw new Error(JSON.stringify(done.faults))
  }
  return { results, keys }
}

async function newSigner(name: string, unit: string, file: string): Promise<Signer> {
  const now = new Date('2026-09-01T00:00:00Z')
  const identity = await createIdentity({ name, unit, algorithm: 'p256', passphrase: keyPassphrase, now })
  if (!identity.ok) throw new Error(identity.faults[0]?.code)
  writeFileSync(file, identity.value.p12)
  return identity.value.signer
}
