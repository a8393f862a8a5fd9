import type { Facts } from '#shared/scoring/facts.ts'
import { prepareTable, type TableAnswer } from '#shared/scoring/table.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { Needs } from './needs.ts'

/** What was typed into the try-out, by field: `staff`, `sales/2025`, `attribute/lead`, `count/…`, `mark/A01`, `goal/0/target`. */
export type Typed = Readonly<Record<string, string>>

export const goalRows = 4

const decimal = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$/

/** The years asked for: the three before the standard comes into force, or as many as a formula reads back. */
export function yearsOf({ effectiveFrom }: Pick<Standard, 'effectiveFrom'>): readonly number[] {
  const year = Number(effectiveFrom.slice(0, 4)) || 2026
  return [year - 3, year - 2, year - 1]
}

/** What the figures typed are to the scoring; a field that is empty or no number was not given. */
export function factsTyped(standard: Standard, needs: Needs, typed: Typed): Facts {
  const values: Record<string, unknown> = {}
  for (const { key, shape } of needs.figures) {
    const given = (place: string) => (decimal.test(typed[place] ?? '') ? typed[place] : undefined)
    if (!shape.yearly) {
      const value = given(key)
      if (value !== undefined) values[key] = value
      continue
    }
    const years = yearsOf(standard).flatMap((year) => {
      const value = given(`${key}/${year}`)
      return value === undefined ? [] : [[String(year), value] as const]
    })
    if (years.length > 0) values[key] = Object.fromEntries(years)
  }
  const attributes = (standard.attributes ?? []).flatMap(({ key }) => {
    const value = typed[`attribute/${key}`] ?? ''
    return value === '' ? [] : [[key, value] as const]
  })
  const counts = needs.counts.flatMap(({ name }) => {
    const count = typed[`count/${name}`] ?? ''
    return /^\d{1,6}$/.test(count) ? [[name, { of: Number(count), count: Number(count) }] as const] : []
  })
  const goals = Array.from({ length: goalRows }, (_, at) => at).flatMap((at) => {
    const [target, actual, weight] = [typed[`goal/${at}/target`], typed[`goal/${at}/actual`], typed[`goal/${at}/weight`]]
    return target ? [{ id: String(at + 1), target, ...(actual && { actual }), ...(weight && { weight }) }] : []
  })
  return {
    values,
    inputs: new Map(),
    borrowed: new Set(),
    attributes: Object.fromEntries(attributes),
    counts: new Map(counts),
    ...(needs.goals && goals.length > 0 && { goals }),
  }
}

/**
 * The whole table marked from what was typed: one expert's marks, no bonus, nothing trimmed. Nothing where a standard with
 * faults cannot be computed with.
 */
export function triedTable(standard: Standard, facts: Facts, typed: Typed, sound: boolean): TableAnswer | undefined {
  const entries = standard.criteria.flatMap(({ id }) => {
    const mark = Number(typed[`mark/${id}`] || Number.NaN)
    return Number.isFinite(mark) ? [[id, { mark: Math.round(mark * 100) }] as const] : []
  })
  const given = { given: facts, sheets: [{ entries: Object.fromEntries(entries) }], bonus: [], deductions: [], trim: false, previous: [] }
  try {
    return prepareTable(standard)(given)
  } catch (error) {
    if (sound) throw error
    return undefined
  }
}
