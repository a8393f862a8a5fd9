import { zipSync } from 'fflate'
import { read } from 'xlsx'
import { workbookParts } from '#shared/documents/workbook/parts.ts'
import { checkFormat, readFormat } from '#shared/format/read.ts'
import { withoutReferenceBearings } from '#shared/standard/bearing.ts'
import { reportOnStandard } from '#shared/standard/check.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { builtInStandard, type DigestedStandard, digested } from './builtIn.ts'
import { placeOf, readSheets, type SheetContent } from './readTemplate.ts'
import { mostRows } from './sheetCells.ts'
import { fillTemplate } from './writeTemplate.ts'

/** A workbook (ZIP or the old compound format) by its first bytes; everything else is read as JSON. */
function isWorkbook(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
}

/** A standard without fault; what is only odd in it is said beside it. */
export interface CheckedStandard extends DigestedStandard {
  readonly warnings?: readonly Fault[]
}

/**
 * The standards in a file: one in JSON, any number in a workbook of the template. Every fault is listed; those of a
 * workbook name sheet and cell in `at`.
 */
export function readStandards(bytes: Uint8Array, name: string): Result<readonly CheckedStandard[]> {
  return isWorkbook(bytes) ? readWorkbook(bytes, name) : readJson(bytes, name)
}

function readJson(bytes: Uint8Array, name: string): Result<readonly CheckedStandard[]> {
  const shape = readFormat(standardSchema, 'standard', bytes, name)
  if (!shape.ok) return shape
  const { faults, warnings } = reportOnStandard(shape.value)
  if (faults.length > 0) return refuse(...faults.map((fault) => ({ name, ...fault })))
  return ok([checked(shape.value, warnings, (fault) => ({ name, ...fault }))])
}

function checked(standard: Standard, odd: readonly Fault[], placed: (fault: Fault) => Fault): CheckedStandard {
  const made = digested(standard)
  const { id, version } = standard
  const taken = (builtInStandard(id, version)?.sha256 ?? made.sha256) !== made.sha256
  const warnings = [...odd, ...(taken ? [{ code: 'standard.version-taken', at: '/version', got: `${id} ${version}` }] : [])]
  return warnings.length === 0 ? made : { ...made, warnings: warnings.map(placed) }
}

function readWorkbook(bytes: Uint8Array, name: string): Result<readonly CheckedStandard[]> {
  const workbook = openWorkbook(bytes)
  if (workbook === undefined) return refuse({ code: 'standard.excel-unreadable', name })
  const twice = workbook.SheetNames.find((sheet, place) => workbook.SheetNames.indexOf(sheet) < place)
  if (twice !== undefined) return refuse({ code: 'standard.excel-sheet-twice', name, got: twice })
  const sheets = readSheets(workbook, name)
  if (sheets.length === 0) return refuse({ code: 'standard.excel-no-sheet', name })
  const standards: CheckedStandard[] = []
  const faults: Fault[] = []
  for (const sheet of sheets) {
    const standard = standardOf(sheet, name)
    if (!standard.ok) faults.push(...standard.faults)
    else if (standards.some((other) => other.standard.id === standard.value.standard.id))
      faults.push({ code: 'standard.duplicate', name, at: placeOf(sheet, '/id'), got: standard.value.standard.id })
    else standards.push(standard.value)
  }
  return faults.length > 0 ? refuse(...faults) : ok(standards)
}

function standardOf(sheet: SheetContent, name: string): Result<CheckedStandard> {
  if (sheet.faults.length > 0) return refuse(...sheet.faults)
  const placed = (fault: Fault) => ({ ...fault, name, at: placeOf(sheet, fault.at ?? '') })
  const shape = checkFormat(standardSchema, 'standard', sheet.value, name)
  if (!shape.ok) return refuse(...shape.faults.map(placed))
  const { faults, warnings } = reportOnStandard(shape.value)
  return faults.length > 0 ? refuse(...faults.map(placed)) : ok(checked(withoutReferenceBearings(shape.value), warnings, placed))
}

function openWorkbook(bytes: Uint8Array): ReturnType<typeof read> | undefined {
  try {
    return read(bytes, { type: 'array', cellDates: false, cellStyles: true, dense: false, sheetRows: mostRows + 1 })
  } catch {
    // The library throws plain errors for anything it cannot open; all of them mean the same to a person.
    return undefined
  }
}

/** JSON for people: indented; its digest is that of the RFC 8785 bytes all the same. */
export function standardJson(standard: Standard): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(standard, null, 1)}\n`)
}

/**
 * Standards as a workbook of the template. The workbook is read back before it is given out: if a text would not come
 * back the same, it is refused with `standard.excel-loss` instead of quietly changing the digest.
 */
export async function standardWorkbook(standards: readonly Standard[]): Promise<Result<Uint8Array>> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const date = new Date(`${standards.map(({ effectiveFrom }) => effectiveFrom).sort()[0] ?? '2026-01-01'}T00:00:00Z`)
  workbook.creator = 'tic-review'
  workbook.created = date
  workbook.modified = date
  fillTemplate(workbook, standards)
  const bytes = settled(await workbookParts(workbook))
  const back = readWorkbook(bytes, 'xlsx')
  const [want, got] = [standards.map((standard) => digested(standard).sha256), back.ok ? back.value.map(({ sha256 }) => sha256) : []]
  return want.join() === got.join() ? ok(bytes) : refuse({ code: 'standard.excel-loss', name: standards.map(({ id }) => id).join(' ') })
}

/** A ZIP with fixed times, so that the same standards give the same bytes. */
function settled(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: new Date('2026-01-01T00:00:00') })
}
