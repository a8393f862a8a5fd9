import { parseStrictJson } from '#shared/format/json.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { isWorkbook, reportOnFile } from './files.ts'
import { openFilled } from './filledWorkbook.ts'
import { readSheets } from './readTemplate.ts'

/** A standard of a file as far as it can be read: what is written there, and the cells that cannot be read, by their places. */
export interface Unfinished {
  readonly standard: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, string>>
}

/** What a draft would not show: content that the reader leaves out. Such a file is mended where it was written. */
const losing: ReadonlySet<string> = new Set([
  'standard.excel-unreadable',
  'standard.excel-sheet-twice',
  'standard.excel-no-sheet',
  'standard.excel-too-large',
  'standard.excel-unknown',
  'standard.excel-hidden',
  'standard.excel-merged',
  'standard.excel-formula',
])

/**
 * Every standard of a file that the import refuses, to be mended as drafts. Faults: those of the file that a draft would
 * hide (hidden rows, formulas, merged cells, unknown columns), `json.*`, `schema.type` where the JSON is no object.
 */
export function draftsInFile(bytes: Uint8Array, name: string): Result<readonly Unfinished[]> {
  if (!isWorkbook(bytes)) return draftOfJson(bytes, name)
  const lost = reportOnFile(bytes, name).faults.filter(({ code }) => losing.has(code))
  const workbook = openFilled(bytes)
  if (lost.length > 0 || workbook === undefined) return refuse(...(lost as [Fault, ...Fault[]]))
  return ok(
    readSheets(workbook, name).map(({ value, texts }) => ({ standard: withoutUnread(value, texts) as Unfinished['standard'], texts })),
  )
}

/** A value that is no number stands in its text alone, as where it is typed in the editor. */
function withoutUnread(value: unknown, texts: Unfinished['texts'], at = ''): unknown {
  if (Array.isArray(value)) return value.map((one, place) => withoutUnread(one, texts, `${at}/${place}`))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(`${at}/${key}` in texts))
      .map(([key, one]) => [key, withoutUnread(one, texts, `${at}/${key}`)]),
  )
}

function draftOfJson(bytes: Uint8Array, name: string): Result<readonly Unfinished[]> {
  const json = parseStrictJson(bytes, name)
  if (!json.ok) return json
  const { value } = json
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse({ code: 'schema.type', name, at: '', want: '{…}' })
  return ok([{ standard: value as Unfinished['standard'], texts: {} }])
}
