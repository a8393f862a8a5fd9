import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { exactDecimal } from '#shared/scoring/decimal.ts'
import { divide, type Exact, hundred, multiply } from '#shared/scoring/exact.ts'
import type { Judged } from '#shared/scoring/judged.ts'
import type { TableCase } from '#shared/scoring/table.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'

/** A published table entered as a standard, and cases worked out from its rules by hand. */
export interface RealCase {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly figures: Readonly<Record<string, unknown>>
  readonly judged?: Readonly<Record<string, { readonly level?: string; readonly mark?: string }>>
  readonly expected: Readonly<Record<string, string>>
  readonly bands?: Readonly<Record<string, readonly [string, string]>>
  readonly groups?: Readonly<Record<string, string>>
  readonly total?: string
  readonly result?: string
}

const folder = fileURLToPath(new URL('../../fixtures/tables/', import.meta.url))

export const tableNames = ['baise-innovation-centre', 'beijing-enterprise-centre', 'maker-space', 'hightech-enterprise'] as const

export function readTable(name: string): { readonly standard: Standard; readonly cases: readonly RealCase[] } {
  const json = (file: string): unknown => JSON.parse(readFileSync(folder + file, 'utf8'))
  return { standard: standardSchema.parse(json(`${name}.json`)), cases: (json(`${name}.cases.json`) as { cases: RealCase[] }).cases }
}

/** A case as the scoring takes it; the parts of a table that could not be read are marked 0, and left out of the comparison. */
export function caseOf(standard: Standard, { attributes, figures, judged = {} }: RealCase): TableCase {
  const entries: Record<string, Judged> = Object.fromEntries(
    Object.entries(judged).map(([id, { level, mark }]) => [
      id,
      { ...(level !== undefined && { level }), ...(mark !== undefined && { mark: Number(mark) * 100 }) },
    ]),
  )
  for (const { id } of standard.criteria) if (isUnread(id)) entries[id] = { mark: 0 }
  return { given: { values: figures, attributes }, sheets: [{ entries }], bonus: [], deductions: [], trim: false, previous: [] }
}

export function isUnread(id: string): boolean {
  return /^T9\d$/.test(id)
}

/** `25/3` or `7.625` marks as exact hundredths. */
export function hundredthsOf(text: string): Exact {
  const [top, bottom = '1'] = text.split('/')
  return multiply(divide(exactDecimal(top!)!, exactDecimal(bottom)!), hundred)
}
