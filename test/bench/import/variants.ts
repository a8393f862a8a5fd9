import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { aboutFile } from '#services/import/about.ts'
import { packageRow } from '#services/import/packages.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import { conclude, nothingKnown } from '#shared/signature/verdict.ts'

const example = JSON.parse(
  readFileSync(new URL('../../fixtures/examples/result-rare-earth-performance-W01.json', import.meta.url), 'utf8'),
) as ResultRecord

export interface Variant {
  readonly text: string
  readonly about: string
  readonly sha256: string
}

export const expertsOfTask = 5

/** Results of ever other tasks, five experts each, made from the example by varying; the same for the same number. */
export function variant(number: number): Variant {
  const task = taskOf(number)
  const expert = `W0${(number % expertsOfTask) + 1}`
  const criteria = example.criteria.map((one, at) =>
    one.mark === undefined ? one : { ...one, mark: (one.mark + number * 7 + at) % (one.max + 1) },
  )
  const record = {
    ...example,
    task,
    package: { ...example.package, id: `P-${task}`, sha256: packageOf(task) },
    centre: { ...example.centre, name: `${example.centre.name}${task}` },
    expert: { ...example.expert, id: expert },
    criteria,
  }
  const bytes = canonicalBytes(record)
  const sha256 = digestOf(bytes)
  const facts = { ...nothingKnown, intact: true, covered: true, contentsAgree: true, signersExpected: 1, signersFound: 1 }
  const { name, fingerprint } = example.expert
  const signature = {
    name,
    fingerprint,
    intact: true,
    covered: true,
    trusted: 'roster',
    namesRecord: true,
    claimedTime: example.lockedAt,
  } as const
  const columns = [{ sha256, column: digestOf(Buffer.from(`column ${number}`)) }]
  const verification = conclude({ file: `${task}_${expert}.pdf`, kind: 'pdf', reasons: [], facts, signatures: [signature], columns })
  return {
    text: new TextDecoder().decode(bytes),
    sha256,
    about: JSON.stringify(aboutFile(verification, { sha256: digestOf(Buffer.from(`file ${number}`)), bytes: 300_000 })),
  }
}

/** The package of a result's task, as `take_package` reads it. */
export function packageOfVariant(number: number): string {
  const task = taskOf(number)
  const panel = Array.from({ length: expertsOfTask }, (_, at) => ({ ...example.expert, id: `W0${at + 1}` }))
  const { stage, standard } = example
  const about = {
    id: task,
    package: { id: `P-${task}`, revision: 1 },
    stage,
    standard,
    panel,
    dates: { from: '2026-09-15', to: '2026-09-17' },
  }
  const centre = { ...example.centre, name: `${example.centre.name}${task}` }
  return JSON.stringify(packageRow({ task: { ...about, centre }, packageSha256: packageOf(task) } as unknown as KnownTask, 'bench'))
}

const taskOf = (number: number) => `T-${Math.floor(number / expertsOfTask)}`
const packageOf = (task: string) => digestOf(Buffer.from(`package ${task}`))
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
