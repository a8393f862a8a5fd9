import type { Value } from '../standard/model.ts'
import { whole } from './exact.ts'
import type { ValueOf } from './valueOf.ts'

/** The rows of a register of the plan, those alone whose columns have one of the values where the standard says so. */
export function registerCount({ register, where }: Extract<Value, { kind: 'count' }>): ValueOf {
  const wanted = (where ?? []).map(({ column, in: values }) => ({ column, values: new Set(values) }))
  const name = JSON.stringify([register, ...(where ?? [])])
  return ({ given, trace }) => {
    const before = given.counts?.get(name)
    const rows = before === undefined ? given.registers?.[register] : []
    if (rows === undefined || rows === null) return { state: 'missing', figure: register }
    if (!Array.isArray(rows)) return { state: 'invalid', figure: register }
    const { of, count } = before ?? {
      of: rows.length,
      count: rows.filter((row) => wanted.every(({ column, values }) => values.has(String(cell(row, column))))).length,
    }
    const value = whole(count)
    trace?.counted?.({ kind: 'rows', rows: name, of, count })
    trace?.step({ kind: 'counted', register, of, value })
    return value
  }
}

function cell(row: unknown, column: string): unknown {
  return typeof row === 'object' && row !== null && Object.hasOwn(row, column) ? (row as Readonly<Record<string, unknown>>)[column] : ''
}
