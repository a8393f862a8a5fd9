import type { Plan } from '../plan/format.ts'

export type Filing = Plan['directors'][number]['filings'][number]
export type FilingOffice = Filing['to']

/** Filed with one of the offices: a dated filing that carries the office's receipt (回执). */
export function isFiledWith(filings: readonly Filing[], ...offices: readonly FilingOffice[]): boolean {
  return filings.some((filing) => offices.includes(filing.to) && filing.receipt !== undefined)
}
