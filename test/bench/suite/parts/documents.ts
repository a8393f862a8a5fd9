import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { renderReviewWorkbook } from '#shared/documents/reviewWorkbook.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { importRows } from '#shared/result/importRows.ts'
import { hardResult, inputOf, rendered } from '../../../unit/documents/sample.ts'
import { has, outputOf } from '../child.ts'
import { pdfmakeSheet } from '../pdfmakeSheet.ts'
import type { BenchPart, BenchRow } from '../row.ts'

/** The printed result, warm and unsigned, beside what pdfmake, plain exceljs and openpyxl take for as much. */
export const documents: BenchPart = {
  id: 'documents',
  async measure({ quick }) {
    const rounds = quick ? 3 : 9
    const full = hardResult()
    const input = await inputOf(full)
    const byPdfmake = await pdfmakeSheet(full)
    let pages = 0
    const print = async () => {
      pages = ((await rendered({ ...input, result: full })).anchors[0]?.page ?? 0) + 1
    }
    const pdf = await inTurn(rounds, print, byPdfmake)
    const manyRows: ResultRecord = { ...full, values: Array.from({ length: quick ? 900 : 9_900 }, () => full.values[1]!) }
    const { rows } = importRows(manyRows, input.sha256)
    const workbook = await inTurn(
      rounds,
      () => renderReviewWorkbook({ ...input, result: manyRows }),
      () => plainExceljs(rows),
    )
    const beside: BenchRow[] = [
      {
        what: `sheet of ${pages} pages printed`,
        unit: 'ms',
        own: pdf.own,
        peer: { name: 'pdfmake 0.3.11, the same texts in plain tables', values: pdf.peer },
        target: { of: 'ratio', atMost: 1 },
      },
      {
        what: `workbook of ${rows.length} rows for import, and its other sheets`,
        unit: 'ms',
        own: workbook.own,
        peer: { name: 'exceljs, the rows alone', values: workbook.peer },
        target: { of: 'ratio', atMost: 0.8 },
      },
    ]
    const openpyxl = await byOpenpyxl(rows, rounds)
    if (openpyxl !== undefined)
      beside.push({
        what: 'the same workbook',
        unit: 'ms',
        own: workbook.own,
        peer: { name: 'openpyxl, the rows alone', values: openpyxl },
      })
    return beside
  },
}

type Rows = ReturnType<typeof importRows>['rows']

async function inTurn(rounds: number, own: () => Promise<unknown>, peer: () => Promise<unknown>) {
  const times = { own: [] as number[], peer: [] as number[] }
  // the first round warms both up
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of [
      ['own', own],
      ['peer', peer],
    ] as const) {
      const begun = performance.now()
      await work()
      if (round > 0) times[name].push(performance.now() - begun)
    }
  return times
}

async function plainExceljs(rows: Rows): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('导入数据')
  for (const row of rows) sheet.addRow([...row])
  await book.xlsx.writeBuffer()
}

const python = `import json, sys, time
from openpyxl import Workbook
rows = json.load(open(sys.argv[1]))
times = []
for _ in range(int(sys.argv[2]) + 1):
    begun = time.perf_counter()
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append([value if isinstance(value, (int, float, str)) or value is None else json.dumps(value) for value in row])
    book.save(sys.argv[1] + ".xlsx")
    times.append((time.perf_counter() - begun) * 1000)
print(json.dumps(times[1:]))
`

/** `undefined` where Python or openpyxl is missing. */
async function byOpenpyxl(rows: Rows, rounds: number): Promise<readonly number[] | undefined> {
  const interpreter = (await has('/usr/bin/python3', ['-c', 'import openpyxl'])) ? '/usr/bin/python3' : 'python3'
  if (!(await has(interpreter, ['-c', 'import openpyxl']))) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'tic-bench-rows-'))
  try {
    const file = join(folder, 'rows.json')
    writeFileSync(file, JSON.stringify(rows))
    return JSON.parse(await outputOf(interpreter, ['-c', python, file, String(Math.min(rounds, 5))])) as number[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
