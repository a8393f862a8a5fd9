// Writing results that are verified already: by take_record, a transaction each, beside COPY into the same keyed tables and beside
// inserts row by row, in one run. `tsx test/bench/import/writing.ts [--results 10000] [--rows 200] [--embedded] [--exponent]`
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#services/import/database.ts'
import { takeRecord } from '#services/import/importFiles.ts'
import { migrate } from '#services/import/migrate.ts'
import { openDatabase } from '#services/import/openDatabase.ts'
import { startPostgres } from '../../interop/postgresServer.ts'
import { expertsOfTask, packageOfVariant, variant } from './variants.ts'

const args = process.argv.slice(2)
const number = (name: string, otherwise: number) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise)
const results = number('--results', 10_000)
const fewRows = number('--rows', 200)
/** results made before they are written; those in flight */
const portion = 500
const unanswered = 16
const report: Record<string, unknown> = { results }

const server = startPostgres()
try {
  const ours = await opened(server.database('ours'))
  const oursMs = await write(ours, results)
  report['postgres: take_record, ms'] = round(oursMs)
  report['rows'] = await rowsIn(ours)
  const { copyMs, rows } = await copy(ours, await opened(server.database('copied')))
  report['postgres: COPY, ms'] = round(copyMs)
  report['take_record / COPY'] = ratio(oursMs, copyMs)
  report['rows copied'] = rows
  const few = await opened(server.database('few'))
  const rowMs = await rowByRow(few, ours, fewRows)
  report['row by row / take_record, a result'] = ratio(rowMs / fewRows, oursMs / results)
  if (args.includes('--exponent')) {
    const times = []
    for (const size of [100, 1000]) times.push(await write(await opened(server.database(`size${size}`)), size))
    const exponent = (Math.log(oursMs) - Math.log(times[0]!)) / Math.log(results / 100)
    report['exponent from 100'] = exponent.toFixed(2)
    report['ms at 100, 1000'] = times.map(round)
  }
  if (args.includes('--embedded')) {
    const folder = mkdtempSync(join(tmpdir(), 'tic-pglite-'))
    const embedded = await opened(join(folder, 'database'))
    const embeddedMs = await write(embedded, results)
    report['embedded: take_record, ms'] = round(embeddedMs)
    report['embedded / postgres'] = ratio(embeddedMs, oursMs)
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
  }
  report['most memory, MB'] = Math.round(process.resourceUsage().maxRSS / 1024)
} finally {
  server.remove()
}
process.stdout.write(`${JSON.stringify(report, undefined, 1)}\n`)
process.exit(0)

async function opened(target: string): Promise<Database> {
  const database = await openDatabase(target)
  if (!database.ok) throw new Error(JSON.stringify(database.faults))
  const ready = await migrate(database.value)
  if (!ready.ok) throw new Error(JSON.stringify(ready.faults))
  return database.value
}

/** Milliseconds of writing so many results, several unanswered as in an import; making them and their packages is not counted. */
async function write(database: Database, size: number): Promise<number> {
  let ms = 0
  for (let from = 0; from < size; from += portion) {
    const numbers = Array.from({ length: Math.min(portion, size - from) }, (_, at) => from + at)
    for (const at of numbers)
      if (at % expertsOfTask === 0) await database.query('select tic_review.take_package($1::jsonb)', [packageOfVariant(at)])
    const made = numbers.map(variant)
    const begun = performance.now()
    const waiting: Promise<unknown>[] = []
    for (const { text, about, sha256 } of made) {
      waiting.push(takeRecord(database, text, about, sha256))
      if (waiting.length > unanswered) await waiting.shift()
    }
    await Promise.all(waiting)
    ms += performance.now() - begun
  }
  return ms
}

async function tables(database: Database): Promise<readonly string[]> {
  const found = await database.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'tic_review'::regnamespace and relname <> 'migration'",
  )
  // what others refer to comes first
  const first = ['package', 'roster', 'record', 'file']
  return [...first, ...found.map(({ name }) => name).filter((name) => !first.includes(name))]
}

async function rowsIn(database: Database): Promise<number> {
  let rows = 0
  for (const table of await tables(database)) {
    const [one] = await database.query<{ n: number }>(`select count(*)::integer as n from tic_review.${table}`)
    rows += one!.n
  }
  return rows
}

/** All tables from files on the server by COPY in one transaction: no client, no protocol. The packages, which neither counts, come first. */
async function copy(from: Database, to: Database): Promise<{ readonly copyMs: number; readonly rows: number }> {
  const folder = join(server.folder, 'copy')
  mkdirSync(folder)
  chmodSync(folder, 0o777)
  const all = await tables(from)
  for (const table of all) await from.query(`copy tic_review.${table} to '${folder}/${table}'`)
  for (const table of ['package', 'roster']) await to.query(`copy tic_review.${table} from '${folder}/${table}'`)
  const begun = performance.now()
  await to.script('begin')
  for (const table of all.slice(2)) await to.query(`copy tic_review.${table} from '${folder}/${table}'`)
  await to.script('commit')
  return { copyMs: performance.now() - begun, rows: await rowsIn(to) }
}

/** The rows of the first results one by one, an INSERT each, in one transaction */
async function rowByRow(to: Database, from: Database, size: number): Promise<number> {
  for (let at = 0; at < size; at += expertsOfTask) await to.query('select tic_review.take_package($1::jsonb)', [packageOfVariant(at)])
  const digests = (
    await from.query<{ digest: string }>('select digest from tic_review.record order by closed_at, digest limit $1', [size])
  ).map(({ digest }) => digest)
  await to.query('insert into tic_review.package select * from tic_review.package where false')
  const rows: { table: string; values: Record<string, unknown> }[] = []
  for (const table of (await tables(from)).slice(2)) {
    const key =
      table === 'record' ? 'digest' : table === 'signature' ? '(select record from tic_review.file f where f.sha256 = x.file)' : 'record'
    const found = await from.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(x) as row from tic_review.${table} x where ${key} = any($1::text[])`,
      [digests],
    )
    rows.push(...found.map(({ row }) => ({ table, values: row })))
  }
  const missing = await from.query<{ row: string }>(
    'select to_jsonb(p)::text as row from tic_review.package p where sha256 in (select package_sha256 from tic_review.record where digest = any($1::text[]))',
    [digests],
  )
  for (const { row } of missing)
    await to.query(
      'insert into tic_review.package select * from jsonb_populate_record(null::tic_review.package, $1) on conflict do nothing',
      [row],
    )
  const begun = performance.now()
  await to.script('begin')
  for (const { table, values } of rows) {
    const names = Object.keys(values)
    const text = `insert into tic_review.${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`
    await to.query(
      text,
      names.map((name) => asParameter(values[name])),
    )
  }
  await to.script('commit')
  return performance.now() - begun
}

function asParameter(value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value
}

function round(ms: number): number {
  return Math.round(ms)
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}
