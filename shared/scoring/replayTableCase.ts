import type { Standard } from '../standard/format.ts'
import { type Fault, ok, type Result, refuse } from '../text/fault.ts'
import type { Given, GivenGoal } from './given.ts'
import type { Judged } from './judged.ts'
import { isAmount, isAmounts, isFields } from './replayCase.ts'
import type { JudgedSheet, TableCase } from './table.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Checks a case of a whole table (score-replay.md): facts, attributes, goals and registers are left to the formulas. A
 * sheet's entry is a mark in hundredths, or `{level, mark}`; a criterion that nobody marked is open, not an error.
 */
export function checkTableCase(fields: Fields, standard: Standard): Result<TableCase & { readonly redLines: number }, Fault> {
  const given = givenOf(fields)
  if (!given.ok) return given
  const strange = (standard.attributes ?? []).find(({ key, values }) => {
    const got = given.value.attributes?.[key]
    return got !== undefined && got !== null && !(values as readonly unknown[]).includes(got)
  })
  if (strange !== undefined) return wrong(`attributes.${strange.key}`, strange.values.join('、'))
  const sheets = sheetsOf(fields.sheets ?? [], standard)
  if (!sheets.ok) return sheets
  const [bonus, deductions, previous] = [fields.bonus ?? [], fields.deductions ?? [], fields.previous ?? []]
  if (!isAmounts(bonus)) return wrong('bonus', 'replayWantMarks')
  if (!isAmounts(deductions)) return wrong('deductions', 'replayWantMarks')
  const counts = standard.stage === '绩效评价' || standard.adjustments.counted === true
  if (!counts && bonus.length + deductions.length > 0) return refuse({ code: 'scoring.adjustments', got: standard.stage })
  if (!isTexts(previous)) return wrong('previous', 'replayWantTexts')
  const [redLines, trim] = [fields.redLines ?? 0, fields.trim ?? false]
  if (!isAmount(redLines)) return wrong('redLines', 'replayWantCount')
  if (typeof trim !== 'boolean') return wrong('trim', 'replayWantFlag')
  return ok({ given: given.value, sheets: sheets.value, bonus, deductions, previous, redLines, trim })
}

function givenOf({ facts = {}, attributes = {}, goals, registers }: Fields): Result<Given, Fault> {
  if (!isFields(facts)) return wrong('facts', 'replayWantObject')
  if (!isFields(attributes)) return wrong('attributes', 'replayWantObject')
  if (goals !== undefined && !isGoals(goals)) return wrong('goals', 'replayWantList')
  if (registers !== undefined && !isFields(registers)) return wrong('registers', 'replayWantObject')
  return ok({ values: facts, attributes, ...(goals !== undefined && { goals }), ...(registers !== undefined && { registers }) })
}

function sheetsOf(raw: unknown, standard: Standard): Result<readonly JudgedSheet[], Fault> {
  if (!Array.isArray(raw)) return wrong('sheets', 'replayWantList')
  const known = new Set(standard.criteria.filter(({ method }) => method !== 'formula').map(({ id }) => id))
  const sheets: JudgedSheet[] = []
  for (const [place, sheet] of raw.entries()) {
    if (!isFields(sheet)) return wrong(`sheets[${place}]`, 'replayWantObject')
    const { specialty, ...marks } = sheet
    if (specialty !== undefined && typeof specialty !== 'string') return wrong(`sheets[${place}].specialty`, 'replayWantText')
    const entries: Record<string, Judged> = {}
    for (const [id, entry] of Object.entries(marks)) {
      if (!known.has(id)) return refuse({ code: 'scoring.extraCriterion', at: String(place + 1), got: id })
      const judged = judgedOf(entry)
      if (judged === undefined) return wrong(`sheets[${place}].${id}`, 'replayWantJudged')
      entries[id] = judged
    }
    sheets.push({ entries, ...(specialty !== undefined && { specialty }) })
  }
  return ok(sheets)
}

function judgedOf(entry: unknown): Judged | undefined {
  if (typeof entry === 'number') return { mark: entry }
  if (!isFields(entry)) return undefined
  const { level, mark, ...rest } = entry
  if (Object.keys(rest).length > 0 || (level !== undefined && typeof level !== 'string')) return undefined
  if (mark !== undefined && typeof mark !== 'number') return undefined
  return { ...(level !== undefined && { level }), ...(mark !== undefined && { mark }) }
}

function isGoals(value: unknown): value is readonly GivenGoal[] {
  return Array.isArray(value) && value.every((goal) => isFields(goal) && typeof goal.id === 'string')
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function wrong(at: string, want: string): { readonly ok: false; readonly faults: readonly Fault[] } {
  return refuse({ code: 'scoring.field', at, want })
}
