import type { Message } from '../text/say.ts'
import { dueDate, reportDuty, reportYears } from './reportsDue.ts'
import type { RuleContext } from './rule.ts'

/** Clues to the six grounds of 三(七)3, in their order; none of them decides anything. */
export function redLineClues(context: RuleContext): readonly Message<'rules'>[] {
  return [
    ...failedAgain(context),
    ...reportsNeverHandedIn(context),
    ...absences(context),
    ...dishonesty(context),
    ...(context.plan.integrity.bankruptcyOrStop ? [clue('e')] : []),
    ...breaches(context),
  ]
}

/** (a) 不合格, and its 限期整改 not recorded as done by the term; A7: the term is the date given, if any. */
function failedAgain({ plan }: RuleContext): readonly Message<'rules'>[] {
  const { evalBase } = plan.dates
  return plan.integrity.previousEvaluations
    .filter(({ grade, rectified }) => grade === '不合格' && rectified !== true)
    .filter(({ rectifyBy }) => rectifyBy === undefined || evalBase === undefined || rectifyBy <= evalBase)
    .map(({ year, rectifyBy }) => clue('a', { year, rectifyBy: rectifyBy ?? '—' }))
}

/** (b) A4: a late report is no red-line clue; a report that is due and has no entry, date or document is one. */
function reportsNeverHandedIn(context: RuleContext): readonly Message<'rules'>[] {
  const { approve, evalBase } = context.plan.dates
  if (evalBase === undefined) return []
  const entries = context.plan.annualReports
  const empty = entries.filter((entry) => entry.received === undefined && entry.document === undefined).map((entry) => entry.year)
  const unwritten =
    approve === undefined ? [] : reportYears(approve, evalBase).filter((year) => !entries.some((entry) => entry.year === year))
  const owed = (year: number) =>
    dueDate(year) <= evalBase && (approve === undefined || reportDuty(context, approve, evalBase, year) === 'due')
  return [...new Set([...empty, ...unwritten])]
    .filter(owed)
    .sort()
    .map((year) => clue('b', { year, due: dueDate(year) }))
}

/** (c) 无故: only an absence without a reason. */
function absences({ plan }: RuleContext): readonly Message<'rules'>[] {
  return plan.integrity.missedEvaluations.filter(({ reason }) => (reason ?? '').trim() === '').map(({ date }) => clue('c', { date }))
}

/** (d) the list of dishonest persons, or no signed statement that the material is true. */
function dishonesty({ plan }: RuleContext): readonly Message<'rules'>[] {
  return [...(plan.integrity.dishonestList ? [clue('d')] : []), ...(plan.integrity.statementsSigned ? [] : [clue('dUnsigned')])]
}

/** (f) penalties, safety and environment cases, or a centre with no legal person, account, ledger or reason. */
function breaches({ plan }: RuleContext): readonly Message<'rules'>[] {
  const { penalties, safetyEnvironmentCases } = plan.integrity
  const { isLegalPerson, ownAccount, ownLedger, nonLegalReason } = plan.legal
  const hollow = !isLegalPerson && !ownAccount && !ownLedger && nonLegalReason === undefined
  return [
    ...(penalties.length > 0 ? [clue('fPenalty', { count: penalties.length, dates: dates(penalties) })] : []),
    ...(safetyEnvironmentCases.length > 0
      ? [clue('fCase', { count: safetyEnvironmentCases.length, dates: dates(safetyEnvironmentCases) })]
      : []),
    ...(hollow ? [clue('fHollow')] : []),
  ]
}

function dates(cases: readonly { readonly date: string }[]): readonly string[] {
  return cases.slice(0, 10).map(({ date }) => date)
}

function clue(item: string, params: Message['params'] = {}): Message<'rules'> {
  return { domain: 'rules', key: `R40.clue.${item}`, params }
}
