import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '#services/import/openDatabase.ts'
import { samplePackage } from '../fixtures/packages.ts'
import { type Ran, type RunOptions, ticReview } from './command.ts'

const people = [
  ['W01', '专家甲', '外部大学A'],
  ['W02', '专家乙', '外部研究院B'],
  ['W03', '专家丙', '外部企业C'],
] as const

export interface Round {
  /** the package of the task */
  readonly task: string
  /** three experts' signed files and the signed panel record */
  readonly folder: string
  /** every signed file in it */
  readonly signed: readonly string[]
}

/** A visit of three experts, each with PDF, workbook and result.json, and the panel's record signed by all of them. */
export async function signedRound(root: string): Promise<Round> {
  const task = await samplePackage('rare-earth', 'performance')
  const folder = join(root, '签署件')
  mkdirSync(folder)
  const passphrase = join(root, 'passphrase')
  writeFileSync(passphrase, 'five words of a passphrase\n')
  const good = async (...args: readonly string[]) => {
    const ran = await ticReview(args)
    if (ran.code !== 0) throw new Error(`${args[0]}: ${ran.err}${ran.out}`)
    return ran
  }
  const keyOf = (expert: string) => ['--identity', join(root, `${expert}.p12`), '--passphrase-file', passphrase]
  for (const [expert, name, unit] of people) {
    const file = ['--out', join(root, `${expert}.p12`), '--passphrase-file', passphrase, '--algorithm', 'p256']
    await good('identity', 'new', '--name', name, '--unit', unit, ...file)
    const answers = fileURLToPath(new URL(`../../resources/samples/rare-earth/answers-performance-${expert}.json`, import.meta.url))
    mkdirSync(join(folder, expert))
    await good('review', task, '--answers', answers, ...keyOf(expert), '--out', join(folder, expert))
  }
  const panel = join(folder, '专家组')
  await ticReview(['merge', folder, '--task', task, '--out', panel])
  const pair = ['.pdf', '.xlsx'].map((ending) => join(panel, readdirSync(panel).find((name) => name.endsWith(ending))!))
  for (const [expert] of people) await good('panel', 'sign', ...pair, ...keyOf(expert))
  return { task, folder, signed: signedIn(folder) }
}

function signedIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.(pdf|xlsx)$/.test(name)).map((name) => join(folder, name))
}

export interface Line {
  readonly file: string
  readonly state: string
  readonly code?: string
  readonly reasons: readonly string[]
}

export interface Answer extends Ran {
  readonly lines: readonly Line[]
  readonly end?: Readonly<Record<string, unknown>>
}

/** `tic-review import` with `--json`. */
export async function importing(args: readonly string[], options: RunOptions = {}): Promise<Answer> {
  const ran = await ticReview(['import', ...args, '--json'], options)
  const all = ran.out
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Line & Record<string, unknown>)
  const end = all.find((one) => 'into' in one)
  return { ...ran, lines: all.filter((one) => 'state' in one), ...(end && { end }) }
}

/** Every row of every table as one JSON object a line, sorted; without the times of the database's own clock. */
export async function dumpOf(target: string): Promise<string> {
  const opened = await openDatabase(target, { toRead: true })
  if (!opened.ok) throw new Error(opened.faults[0]?.code)
  const database = opened.value
  const tables = await database.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'tic_review'::regnamespace order by 1",
  )
  const lines: string[] = []
  for (const { name } of tables) {
    const rows = await database.query<{ line: string }>(
      `select jsonb_build_object('table', $1::text, 'row', to_jsonb(x) - 'imported_at' - 'applied_at')::text as line from tic_review.${name} x`,
      [name],
    )
    lines.push(...rows.map(({ line }) => line))
  }
  await database.close()
  return lines.sort().join('\n')
}

/** The first rows that only one of two dumps has. */
export function differing(one: string, other: string): readonly string[] {
  const [ours, theirs] = [one.split('\n'), other.split('\n')]
  const [own, its] = [new Set(ours), new Set(theirs)]
  return [...ours.filter((row) => !its.has(row)), ...theirs.filter((row) => !own.has(row))].slice(0, 5)
}

/** Rows that the independent reader found equal in the database and in the signed files; throws with the differences. */
export function comparedWith(dump: string, files: readonly string[], at: string): number {
  writeFileSync(at, dump)
  const reader = fileURLToPath(new URL('import_reader.py', import.meta.url))
  return Number(execFileSync('python3', [reader, at, ...files], { encoding: 'utf8' }))
}
