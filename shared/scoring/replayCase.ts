import type { Standard } from '../standard/format.ts'
import { type Fault, ok, type Result, refuse } from '../text/fault.ts'
import type { FigureValues } from './reading.ts'
import { expertCriteria, type Sheet } from './sheets.ts'

/** One case of `tic-review score`, checked; every mark and amount in whole hundredths. */
export interface ReplayCase {
  readonly facts: FigureValues
  readonly sheets: readonly Sheet[]
  readonly bonus: readonly number[]
  readonly deductions: readonly number[]
  readonly redLines: number
  readonly trim: boolean
}

/** Sheets of a case have no names; these sort in the order given, which decides between equal sums only. */
const firstName = 1_000_000

type Fields = Readonly<Record<string, unknown>>

/**
 * Checks a case against its standard (score-replay.md): facts are left to the formulas; every sheet must have each
 * expert criterion and no other, 0…max; bonus and deductions belong to 绩效评价. An absent or `null` field is "not given".
 */
export function checkCase(fields: Fields, standard: Standard, experts: readonly ExpertCriterion[]): Result<ReplayCase, Fault> {
  const facts = fields.facts ?? {}
  if (!isFields(facts)) return wrong('facts', 'replayWantObject')
  const sheets = checkSheets(fields.sheets, experts)
  if (!sheets.ok) return sheets
  const bonus = fields.bonus ?? []
  if (!isAmounts(bonus)) return wrong('bonus', 'replayWantMarks')
  const deductions = fields.deductions ?? []
  if (!isAmounts(deductions)) return wrong('deductions', 'replayWantMarks')
  if (standard.stage !== '绩效评价' && bonus.length + deductions.length > 0) {
    return refuse({ code: 'scoring.adjustments', got: standard.stage })
  }
  const redLines = fields.redLines ?? 0
  if (!isAmount(redLines)) return wrong('redLines', 'replayWantCount')
  const trim = fields.trim ?? false
  if (typeof trim !== 'boolean') return wrong('trim', 'replayWantFlag')
  return ok({ facts, sheets: sheets.value, bonus, deductions, redLines, trim })
}

export interface ExpertCriterion {
  readonly id: string
  readonly max: number
}

export function expertMaxima(standard: Standard): readonly ExpertCriterion[] {
  return expertCriteria(standard).map(({ id, max }) => ({ id, max }))
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function checkSheets(raw: unknown, experts: readonly ExpertCriterion[]): Result<readonly Sheet[], Fault> {
  if (raw === undefined || raw === null) return refuse({ code: 'scoring.noSheet' })
  if (!Array.isArray(raw)) return wrong('sheets', 'replayWantList')
  if (raw.length === 0) return refuse({ code: 'scoring.noSheet' })
  const sheets: Sheet[] = []
  for (let place = 0; place < raw.length; place++) {
    const marks: unknown = raw[place]
    if (!isFields(marks)) return wrong(`sheets[${place}]`, 'replayWantObject')
    const fault = sheetFault(marks, experts, String(place + 1))
    if (fault !== undefined) return refuse(fault)
    sheets.push({ expert: String(firstName + place), marks: marks as Sheet['marks'] })
  }
  return ok(sheets)
}

function sheetFault(marks: Fields, experts: readonly ExpertCriterion[], sheet: string): Fault | undefined {
  for (const { id, max } of experts) {
    const mark = marks[id]
    if (mark === undefined) return { code: 'scoring.missingCriterion', at: sheet, want: id }
    if (!isAmount(mark) || mark > max) return { code: 'scoring.mark', at: sheet, name: id, want: String(max) }
  }
  let keys = 0
  for (const _ in marks) keys++
  if (keys === experts.length) return undefined
  const extra = Object.keys(marks).find((key) => !experts.some(({ id }) => id === key))
  return { code: 'scoring.extraCriterion', at: sheet, got: extra ?? '' }
}

/** A whole number from 0 up. `-0` is 0. */
export function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

export function isAmounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isAmount)
}

function wrong(at: string, want: string): { readonly ok: false; readonly faults: readonly Fault[] } {
  return refuse({ code: 'scoring.field', at, want })
}
