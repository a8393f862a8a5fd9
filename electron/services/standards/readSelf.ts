import { canonicalBytes } from '#shared/format/canonical.ts'
import { checkFormat } from '#shared/format/read.ts'
import { type SelfAssessment, selfAssessmentSchema } from '#shared/plan/selfAssessment.ts'
import { type Calendar, type Codec, Unreadable } from '#shared/standard/template/cells.ts'
import { setAt } from '#shared/standard/template/path.ts'
import { zhStandards } from '#shared/standard/template/templateText.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { calendarOf, openFilled } from './filledWorkbook.ts'
import { selfColumns, selfFacts } from './selfSheet.ts'
import { type Grid, gridOf } from './sheetCells.ts'

type Made = Record<string, unknown>

/** The self-assessment that a filled-in workbook says, as the bytes of self.json. Faults name the cell; nothing is half read. */
export function readSelf(bytes: Uint8Array, name: string): Result<{ readonly self: SelfAssessment; readonly json: Uint8Array }> {
  const workbook = openFilled(bytes)
  const sheet = workbook?.Sheets[zhStandards('selfSheet')]
  if (!workbook || !sheet) return refuse({ code: 'standard.excel-unreadable', name })
  const reader = new SelfReader(gridOf(sheet), calendarOf(workbook), name)
  const made = reader.read()
  if (reader.faults.length > 0) return refuse(...reader.faults)
  const checked = checkFormat(selfAssessmentSchema, 'self-assessment', made, name)
  if (!checked.ok) return refuse(...checked.faults.map((fault) => ({ ...fault, at: reader.placeOf(fault.at ?? '') })))
  return ok({ self: checked.value, json: canonicalBytes(checked.value) })
}

class SelfReader {
  readonly faults: Fault[] = []
  readonly #cells = new Map<string, string>()
  readonly #grid: Grid
  readonly #calendar: Calendar
  readonly #name: string

  constructor(grid: Grid, calendar: Calendar, name: string) {
    this.#grid = grid
    this.#calendar = calendar
    this.#name = name
  }

  read(): Made {
    const made: Made = { format: 'tic-review/self-assessment@1' }
    const { rows } = this.#grid
    const head = rows.findIndex(([first]) => textOf(first) === zhStandards('headId'))
    for (const { label, path, codec } of selfFacts) {
      const row = rows.findIndex(([first], at) => (head < 0 || at < head) && textOf(first) === zhStandards(label))
      if (row < 0) this.#fault('standard.excel-heading', this.#grid.addressOf(0, 0), { want: zhStandards(label) })
      else this.#take(row, 1, codec, `/${path.join('/')}`, (value) => setAt(made, path, value))
    }
    if (head < 0) this.#fault('standard.excel-heading', this.#grid.addressOf(0, 0), { want: zhStandards('headId') })
    else this.#items(made, head)
    return made
  }

  #items(made: Made, head: number): void {
    const { rows } = this.#grid
    const titles = (rows[head] ?? []).map(textOf)
    const lists = { self: [] as Made[], check: [] as Made[] }
    for (const { heading } of selfColumns)
      if (!titles.includes(zhStandards(heading)))
        this.#fault('standard.excel-heading', this.#grid.rowName(head), { want: zhStandards(heading) })
    for (let row = head + 1; row < rows.length; row++) {
      const criterion = textOf(rows[row]?.[0])
      const entries = { self: {} as Made, check: {} as Made }
      for (const { heading, of, key, codec } of selfColumns) {
        const pointer = `${of === 'self' ? '/items' : '/preliminary/items'}/${lists[of].length}/${key}`
        this.#take(row, titles.indexOf(zhStandards(heading)), codec, pointer, (value) => {
          entries[of][key] = value
        })
      }
      for (const part of ['self', 'check'] as const) {
        if (Object.keys(entries[part]).length === 0) continue
        const pointer = `${part === 'self' ? '/items' : '/preliminary/items'}/${lists[part].length}`
        this.#cells.set(pointer, this.#grid.addressOf(row, 0))
        if (this.#grid.isHidden(row)) this.#fault('standard.excel-hidden', this.#grid.rowName(row))
        lists[part].push({ criterion, ...entries[part] })
      }
    }
    made.items = lists.self
    if (lists.check.length > 0 || made.preliminary !== undefined) setAt(made, ['preliminary', 'items'], lists.check)
  }

  #take(row: number, column: number, codec: Codec, pointer: string, put: (value: unknown) => void): void {
    if (column < 0) return
    const cell = this.#grid.rows[row]?.[column]
    const at = this.#grid.addressOf(row, column)
    this.#cells.set(pointer, at)
    if (this.#grid.isFormula(row, column)) this.#fault('standard.excel-formula', at)
    else if (textOf(cell) !== '') {
      const value = codec.read(cell as string | number | boolean, this.#calendar)
      if (value instanceof Unreadable)
        this.#fault('standard.excel-cell', at, { want: zhStandards(value.want), got: textOf(cell).slice(0, 60) })
      else put(value)
    }
  }

  /** The cell a JSON pointer came from, or the nearest one above it. */
  placeOf(pointer: string): string {
    for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
      const at = this.#cells.get(path)
      if (at !== undefined) return placed(at)
    }
    return placed('A1')
  }

  #fault(code: string, cell: string, more: Partial<Fault> = {}): void {
    this.faults.push({ code, name: this.#name, at: placed(cell), ...more })
  }
}

function placed(cell: string): string {
  return `「${zhStandards('selfSheet')}」${cell}`
}

function textOf(cell: unknown): string {
  return cell === undefined ? '' : String(cell).trim()
}
