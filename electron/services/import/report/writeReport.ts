import { join } from 'node:path'
import { renderReportWorkbook } from '#shared/documents/reportWorkbook.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { type Locale, say } from '#shared/text/say.ts'
import { makeFolder } from '../../files/folder.ts'
import { writeFileSafely } from '../../files/write.ts'
import type { Database } from '../database.ts'
import { databaseFault } from '../databaseFaults.ts'
import { checkSchema } from '../migrate.ts'
import { openDatabase } from '../openDatabase.ts'
import { csvOf } from './csv.ts'
import { type ReportTable, reportTables } from './tables.ts'

export interface ReportAsked {
  readonly from: string
  /** by default the only one that the database has */
  readonly round: string | undefined
  readonly out: string
  readonly force: boolean
  readonly locale: Locale
  readonly signal: AbortSignal
}

export interface ReportWritten {
  readonly round: string
  readonly files: readonly string[]
  /** rows by table */
  readonly rows: Readonly<Record<string, number>>
}

/** Rows of a worksheet; a table with more stands in its CSV file alone. */
const mostRows = 100_000

/**
 * Writes a round's workbook and a CSV file for each of its tables into a folder. The database is only read.
 * Faults: `report.noRound`, `import.noSchema`, those of `openDatabase` and `databaseFault`, `file.*`.
 */
export async function writeReport({ from, round: named, out, force, locale, signal }: ReportAsked): Promise<Result<ReportWritten>> {
  const opened = await openDatabase(from, { toRead: true })
  if (!opened.ok) return opened
  const read = await readRound(opened.value, named, locale)
  await opened.value.close()
  if (!read.ok) return read
  const { round, tables } = read.value
  const folder = await makeFolder(out)
  if (!folder.ok) return folder
  const encoder = new TextEncoder()
  const workbook = join(out, `${say(locale, 'report', 'workbook')}_${fileName(round)}.xlsx`)
  const fitting = tables.filter(({ rows }) => rows.length <= mostRows)
  const all: (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
    [workbook, () => renderReportWorkbook(fitting)],
    ...tables.map((table) => [join(out, `${table.file}.csv`), () => encoder.encode(csvOf(table))] as const),
  ]
  for (const [file, make] of all) {
    signal.throwIfAborted()
    const written = await writeFileSafely(file, await make(), { force, signal })
    if (!written.ok) return written
  }
  return ok({ round, files: all.map(([file]) => file), rows: Object.fromEntries(tables.map(({ file, rows }) => [file, rows.length])) })
}

interface RoundRead {
  readonly round: string
  readonly tables: readonly ReportTable[]
}

async function readRound(database: Database, named: string | undefined, locale: Locale): Promise<Result<RoundRead>> {
  const checked = await checkSchema(database)
  if (!checked.ok) return checked
  try {
    const found = await database.query<{ round: string }>('select distinct round from tic_review.package order by round')
    const rounds = found.map(({ round }) => round)
    const round = named ?? (rounds.length === 1 ? rounds[0] : undefined)
    if (round === undefined || !rounds.includes(round))
      return refuse({ code: 'report.noRound', name: database.name, got: named ?? '', want: rounds.join('、') })
    return ok({ round, tables: await reportTables(database, round, locale) })
  } catch (error) {
    return refuse(databaseFault(error, database.name))
  }
}

/** A round's name as part of a file's name on every system. */
function fileName(round: string): string {
  return round.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_').slice(0, 60)
}
