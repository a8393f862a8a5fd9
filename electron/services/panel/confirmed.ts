import { z } from 'zod'
import { parseStrictJson } from '#shared/format/json.ts'
import { id } from '#shared/format/values.ts'
import { declaredText } from '#shared/format/verifiedValue.ts'
import { panelSchema } from '#shared/panel/format.ts'
import type { Confirmed } from '#shared/panel/otherTables.ts'
import { declaredValue } from '#shared/review/context.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { readValues } from './valuesFiles.ts'

const values = panelSchema.shape.values
/** The list alone, or with the task it belongs to. */
const tableSchema = z.union([values, z.object({ task: id, values })])

/**
 * Reads the 核定 table that a panel confirmed (cli.md § 9), signed or as a list: 申报值 must be the plan's, each figure occurs once.
 * Faults: `file.*`, `json.*`, `panel.values`, `values.rejected`.
 */
export async function readConfirmed(file: string, known: KnownTask): Promise<Result<Confirmed>> {
  const { task, plan } = known
  if (file.toLowerCase().endsWith('.ticvalues')) {
    const signed = await readValues(file, known)
    return signed.ok ? ok({ values: signed.value.record.values, sha256: signed.value.sha256 }) : signed
  }
  const read = await readWhole(file)
  if (!read.ok) return read
  const json = parseStrictJson(read.value, file)
  if (!json.ok) return json
  const table = tableSchema.safeParse(json.value)
  if (!table.success) return refuse({ code: 'panel.values', name: file })
  const rows = Array.isArray(table.data) ? table.data : table.data.values
  const isOfTask = Array.isArray(table.data) || table.data.task === task.id
  const isOnce = new Set(rows.map(({ figure, year }) => `${figure} ${year ?? ''}`)).size === rows.length
  const isDeclared = rows.every((value) => declaredValue(plan, value.figure, value.year) === declaredText(value))
  return isOfTask && isOnce && isDeclared ? ok({ values: rows }) : refuse({ code: 'panel.values', name: file })
}
