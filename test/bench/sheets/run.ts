// Opening a worksheet of 5,000 × 60 cells under 200 formats, to its first window of rows and its notices; and one under 300 formats that
// nobody understands. tsx test/bench/sheets/run.ts [--base <checkout of an earlier build>] [--json]
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openWorkbook } from '#services/documents/workbook/openWorkbook.ts'
import { sheetNotices } from '#services/documents/workbook/sheetNotices.ts'
import { bigWorkbook } from './bigWorkbook.ts'

const rounds = 5
const window = { rows: 200, columns: 60 }
const args = process.argv.slice(2)
const base = args.includes('--base') ? args[args.indexOf('--base') + 1] : process.env['TIC_BASE']

const known = bigWorkbook(200, (index) => ['0.00', '#,##0.00', '0\\.0,"万元"', 'yyyy"年"m"月"d"日"', '0.0%'][index % 5] + `" ${index}"`)
const unknown = bigWorkbook(300, (index) => `[Foo${index}]0.00x`)

/** What an earlier build had: every text made by SheetJS at opening. */
interface Earlier {
  readonly parseWorkbook: (bytes: Uint8Array, kind: string, name: string) => Promise<{ readonly ok: boolean; readonly value: unknown }>
  readonly sheetAt: (book: unknown, number: number) => { readonly sheet: unknown } | undefined
  readonly cellText: (sheet: unknown, row: number, column: number) => string
}

async function ours(bytes: Uint8Array): Promise<void> {
  const book = await openWorkbook(bytes, 'xlsx', 'bench')
  const sheet = book.ok ? book.value.sheets[0] : undefined
  if (sheet === undefined) throw new Error('not opened')
  if (sheetNotices(sheet).length > 9) throw new Error('too many notices')
  for (let row = 0; row < window.rows; row++) for (let column = 0; column < window.columns; column++) sheet.cell(row, column)
}

async function earlier(module: Earlier, bytes: Uint8Array): Promise<void> {
  const book = await module.parseWorkbook(bytes, 'xlsx', 'bench')
  const found = module.sheetAt(book.value, 1)
  for (let row = 0; row < window.rows; row++)
    for (let column = 0; column < window.columns; column++) module.cellText(found?.sheet, row, column)
}

const module =
  base === undefined ? undefined : ((await import(pathToFileURL(join(base, 'electron/services/worker/jobs/workbook.ts')).href)) as Earlier)
const times = { ours: [] as number[], unknown: [] as number[], base: [] as number[] }
for (let round = 0; round <= rounds; round++) {
  const spent = {
    ours: await cpu(() => ours(known)),
    unknown: await cpu(() => ours(unknown)),
    base: module ? await cpu(() => earlier(module, known)) : 0,
  }
  // the first round warms up
  if (round > 0) for (const key of ['ours', 'unknown', 'base'] as const) times[key].push(spent[key])
}
const line = {
  '200 formats, ms': median(times.ours),
  '300 unknown formats, ms': median(times.unknown),
  ...(module && { 'base, ms': median(times.base), 'ratio to base': Number((median(times.ours) / median(times.base)).toFixed(2)) }),
}
console.log(args.includes('--json') ? JSON.stringify(line) : Object.entries(line).flat().join(' '))

/** CPU time in milliseconds, comparable on a busy machine. */
async function cpu(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0)
}
