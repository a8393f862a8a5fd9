import { workbookParts } from '#shared/documents/workbook/parts.ts'
import { checkFormat, readFormat } from '#shared/format/read.ts'
import { standardRefusalCodes } from '#shared/format/standardCodes.ts'
import { withoutReferenceBearings } from '#shared/standard/bearing.ts'
import { reportOnStandard } from '#shared/standard/check.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { settledZip } from '../files/settledZip.ts'
import { builtInStandard, type DigestedStandard, digested } from './builtIn.ts'
import { openFilled, sheetTwice } from './filledWorkbook.ts'
import { placeOf, readSheets, type SheetContent } from './readTemplate.ts'
import { fillTemplate } from './writeTemplate.ts'

/** A workbook (ZIP or the old compound format) by its first bytes; everything else is read as JSON. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
}

const ownFaults: ReadonlySet<string> = new Set(standardRefusalCodes)

/** A standard without fault; what is only odd in it is said beside it. */
export interface CheckedStandard extends DigestedStandard {
  readonly warnings?: readonly Fault[]
}

/** What a file says: its standards without fault, every fault, and what is only odd in any of them. */
export interface StandardsReport {
  readonly standards: readonly CheckedStandard[]
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/**
 * The standards in a file: one in JSON, any number in a workbook of the template. Every fault is listed; those of a
 * workbook name sheet and cell in `at`.
 */
export function readStandards(bytes: Uint8Array, name: string): Result<readonly CheckedStandard[]> {
  const { standards, faults } = reportOnFile(bytes, name)
  return faults.length > 0 ? refuse(...faults) : ok(standards)
}

/** The same with the warnings, also of a file that is refused. */
export function reportOnFile(bytes: Uint8Array, name: string): StandardsReport {
  return isWorkbook(bytes) ? reportOnWorkbook(bytes, name) : reportOnJson(bytes, name)
}

function reportOnJson(bytes: Uint8Array, name: string): StandardsReport {
  const shape = readFormat(standardSchema, 'standard', bytes, name)
  if (!shape.ok) return refused(shape.faults)
  return report(shape.value, shape.value, (fault) => ({ name, ...fault }))
}

/** `written` is the standard as it stands in the file, `standard` what it is kept as. */
function report(written: Standard, standard: Standard, placed: (fault: Fault) => Fault): StandardsReport {
  const found = reportOnStandard(written)
  const made = digested(standard)
  const { id, version } = standard
  const taken = (builtInStandard(id, version)?.sha256 ?? made.sha256) !== made.sha256
  const odd = [...found.warnings, ...(taken ? [{ code: 'standard.version-taken', at: '/version', got: `${id} ${version}` }] : [])]
  const [faults, warnings] = [found.faults.map(placed), odd.map(placed)]
  if (faults.length > 0) return { standards: [], faults, warnings }
  return { standards: [warnings.length === 0 ? made : { ...made, warnings }], faults, warnings }
}

function refused(faults: readonly Fault[]): StandardsReport {
  return { standards: [], faults, warnings: [] }
}

function reportOnWorkbook(bytes: Uint8Array, name: string): StandardsReport {
  const workbook = openFilled(bytes)
  if (workbook === undefined) return refused([{ code: 'standard.excel-unreadable', name }])
  const twice = sheetTwice(workbook)
  if (twice !== undefined) return refused([{ code: 'standard.excel-sheet-twice', name, got: twice }])
  const sheets = readSheets(workbook, name)
  if (sheets.length === 0) return refused([{ code: 'standard.excel-no-sheet', name }])
  const reports = sheets.map((sheet) => reportOnSheet(sheet, name))
  const standards = reports.flatMap((one) => one.standards)
  const faults = reports.flatMap((one, place) => {
    const id = one.standards[0]?.standard.id
    const again = id !== undefined && reports.slice(0, place).some((other) => other.standards[0]?.standard.id === id)
    return again ? [{ code: 'standard.duplicate', name, at: placeOf(sheets[place]!, '/id'), got: id }] : one.faults
  })
  return { standards: faults.length > 0 ? [] : standards, faults, warnings: reports.flatMap((one) => one.warnings) }
}

function reportOnSheet(sheet: SheetContent, name: string): StandardsReport {
  if (sheet.faults.length > 0) return refused([...sheet.faults, ...besideUnread(sheet, name)])
  const placed = (fault: Fault) => ({ ...fault, name, at: placeOf(sheet, fault.at ?? '') })
  const shape = checkFormat(standardSchema, 'standard', sheet.value, name)
  if (!shape.ok) return refused(shape.faults.map(placed))
  return report(shape.value, withoutReferenceBearings(shape.value), placed)
}

/** What the rest of a sheet has not the shape of, where cells alone cannot be read: all of it is told at once. */
function besideUnread(sheet: SheetContent, name: string): readonly Fault[] {
  if (sheet.faults.some(({ code }) => code !== 'standard.excel-cell')) return []
  const shape = checkFormat(standardSchema, 'standard', sheet.value, name)
  const isOwn = ({ at = '' }: Fault) => !sheet.unread.some((place) => place.startsWith(at) || at.startsWith(place))
  return shape.ok ? [] : shape.faults.filter(isOwn).map((fault) => ({ ...fault, name, at: placeOf(sheet, fault.at ?? '') }))
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
  const bytes = settledZip(await workbookParts(workbook))
  const { standards: back, faults } = reportOnWorkbook(bytes, 'xlsx')
  // a standard that is at fault itself says so, instead of blaming the workbook
  if (faults.length > 0 && faults.every(({ code }) => ownFaults.has(code))) return refuse(...faults)
  const [want, got] = [standards.map((standard) => digested(standard).sha256), back.map(({ sha256 }) => sha256)]
  return want.join() === got.join() ? ok(bytes) : refuse({ code: 'standard.excel-loss', name: standards.map(({ id }) => id).join(' ') })
}
