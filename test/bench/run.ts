// `npm run bench [-- --only app,verify] [--base DIR] [--quick] [--against out/bench/last.json] [--list]`: every target of speed and memory,
// each beside its peer in one run. Writes out/bench/last.json and out/bench/report.html; ends with 1 where a target is missed. Build first.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { localTime } from '#shared/format/time.ts'
import { parts } from './suite/parts.ts'
import { htmlOf, type MeasuredPart, type Report } from './suite/report.ts'
import { isMet } from './suite/row.ts'
import { lineOf } from './suite/table.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    base: { type: 'string' },
    against: { type: 'string' },
    quick: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})
const out = fileURLToPath(new URL('../../out/bench/', import.meta.url))
const asked = values.only?.split(',')
const unknown = asked?.filter((id) => !parts.some((part) => part.id === id)) ?? []
if (values.list || unknown.length > 0) {
  process.stdout.write(`${unknown.length > 0 ? `no part ${unknown.join(', ')}; there are: ` : ''}${parts.map(({ id }) => id).join(' ')}\n`)
  process.exit(unknown.length > 0 ? 2 : 0)
}
if (!existsSync(new URL('../../out/main/index.js', import.meta.url))) {
  process.stderr.write('npm run build first\n')
  process.exit(2)
}
const before = values.against === undefined ? undefined : (JSON.parse(readFileSync(values.against, 'utf8')) as Report)
const options = { quick: values.quick, ...(values.base && { base: values.base }) }
const measured: MeasuredPart[] = []
for (const part of parts.filter(({ id }) => asked?.includes(id) ?? true)) {
  const one = await measure(part)
  measured.push(one)
  process.stdout.write(`\n${one.id}${one.skipped === undefined ? '' : `: not measured, ${one.skipped}`}\n`)
  const earlier = before?.parts.find(({ id }) => id === one.id)?.rows
  for (const row of one.rows)
    process.stdout.write(
      `  ${lineOf(
        row,
        earlier?.find(({ what }) => what === row.what),
      )}\n`,
    )
}
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
const report: Report = { at: localTime(new Date()), machine: values.quick ? `${machine}, quick` : machine, parts: measured }
mkdirSync(out, { recursive: true })
writeFileSync(`${out}last.json`, `${JSON.stringify(report, undefined, 1)}\n`)
writeFileSync(`${out}report.html`, htmlOf(report, before))
const missed = measured.flatMap(({ rows }) => rows.filter((row) => isMet(row) === false))
process.stdout.write(`\n${missed.length} targets missed; ${out}report.html\n`)
process.exit(missed.length > 0 || measured.some(({ skipped }) => skipped?.startsWith('failed')) ? 1 : 0)

async function measure(part: (typeof parts)[number]): Promise<MeasuredPart> {
  const skipped = part.missing?.(options)
  if (skipped !== undefined) return { id: part.id, rows: [], skipped }
  try {
    return { id: part.id, rows: await part.measure(options) }
  } catch (error) {
    return { id: part.id, rows: [], skipped: `failed: ${String(error).slice(0, 300)}` }
  }
}
