import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { samplePackage } from '../../fixtures/packages.ts'
import { ticReview } from '../../interop/command.ts'

const experts = ['W01', 'W02', 'W03', 'W04', 'W05']

export interface SignedResults {
  /** the package of the task */
  readonly task: string
  /** folder with a folder for each result: its PDF and its workbook */
  readonly folder: string
  /** the signed files, good ones and bad ones */
  readonly files: readonly string[]
}

/**
 * Makes so many signed results of one task by the built command, below `root`. Variants of one expert's sheet differ in their times, so
 * that each is a record of its own (they contradict each other, which an import tells at its end). With `bad` the workbook of every
 * tenth has a byte changed.
 */
export async function signedResults(root: string, count: number, { bad = false } = {}): Promise<SignedResults> {
  const folder = join(root, 'signed')
  mkdirSync(folder)
  const task = await samplePackage('rare-earth', 'performance')
  const passphrase = join(root, 'passphrase')
  const keyOf = (expert: string) => join(root, `${expert}.p12`)
  writeFileSync(passphrase, 'five words of a passphrase\n')
  type Row = { readonly id: string; readonly name: string; readonly unit: string }
  const roster = JSON.parse(sample('task-performance')).panel as readonly Row[]
  for (const { id, name, unit } of roster.filter((row) => experts.includes(row.id)))
    await good(
      'identity',
      'new',
      '--name',
      name,
      '--unit',
      unit,
      '--out',
      keyOf(id),
      '--passphrase-file',
      passphrase,
      '--algorithm',
      'p256',
    )
  for (let number = 0; number < count; number++) {
    const expert = experts[number % experts.length]!
    const answers = JSON.parse(sample(`answers-performance-${expert}`))
    const clock = new Date(Date.parse(answers.clock) + number * 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
    writeFileSync(join(root, 'answers.json'), JSON.stringify({ ...answers, clock }))
    const out = join(folder, String(number))
    mkdirSync(out)
    const identity = ['--identity', keyOf(expert), '--passphrase-file', passphrase]
    await good('review', task, '--answers', join(root, 'answers.json'), ...identity, '--out', out)
    for (const name of readdirSync(out)) {
      if (name.endsWith('.json')) rmSync(join(out, name))
      if (bad && number % 10 === 9 && name.endsWith('.xlsx')) change(join(out, name))
    }
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return { task, folder, files: names.filter((name) => /\.(pdf|xlsx)$/.test(name)).map((name) => join(folder, name)) }
}

function change(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(file, bytes)
}

function sample(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../resources/samples/rare-earth/${name}.json`, import.meta.url)), 'utf8')
}

async function good(...args: readonly string[]): Promise<void> {
  const ran = await ticReview(args)
  if (ran.code !== 0) throw new Error(`${args[0]}: ${ran.err}${ran.out}`)
}
