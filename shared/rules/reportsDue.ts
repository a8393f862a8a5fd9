import { monthOf, yearOf, yearsBetween } from './calendar.ts'
import type { RuleContext } from './rule.ts'

/** due: must be in; exempt: approved after June of that year, or not approved yet; unclear: approved in June (A2); notYet: falls due after evalBase. */
export type ReportDuty = 'due' | 'exempt' | 'unclear' | 'notYet'

/** 次年3月底: the last day on which 科技厅 may receive the report of `year` (A3). */
export function dueDate(year: number): string {
  return `${year + 1}-03-31`
}

/** Whether the centre, approved on `approve`, owes the report of `year` on the day `evalBase`. */
export function reportDuty(context: RuleContext, approve: string, evalBase: string | undefined, year: number): ReportDuty {
  const approved = yearOf(approve)
  if (year < approved) return 'exempt'
  const duty = year === approved ? firstYearDuty(context, monthOf(approve)) : 'due'
  if (duty === 'exempt') return duty
  return evalBase !== undefined && dueDate(year) > evalBase ? 'notYet' : duty
}

/** Every year whose report could have fallen due between the approval and `evalBase`. */
export function reportYears(approve: string, evalBase: string): readonly number[] {
  return yearsBetween(yearOf(approve), yearOf(evalBase) - 1)
}

/** A2: 1 July and later is 6月后; June itself is the task's setting. */
function firstYearDuty({ settings }: RuleContext, month: number): 'due' | 'exempt' | 'unclear' {
  if (month > 6) return 'exempt'
  if (month < 6 || settings.juneApproval === '视同应交') return 'due'
  return settings.juneApproval === '视同豁免' ? 'exempt' : 'unclear'
}
