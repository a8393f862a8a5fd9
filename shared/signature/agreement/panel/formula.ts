import { statedRounds } from '../../../panel/conditions.ts'
import type { PanelRecord } from '../../../panel/format.ts'
import { adjustmentItem, amountAllowed } from '../../../review/adjustmentCheck.ts'
import { canBeGiven } from '../../../review/markCheck.ts'
import { factsOf, scoreFormulas } from '../../../scoring/index.ts'
import { figuredCriteria, isAsked } from '../../../scoring/sheets.ts'
import { type Standard, suits } from '../../../standard/format.ts'
import { tableOf } from '../../../standard/tableOf.ts'
import type { KnownTask } from '../../context.ts'
import { areAsked, isComputed, verifiedValuesAreUsed } from '../followsStandard.ts'
import { computedPanel, isSame } from './sums.ts'

/**
 * Whether a panel's record follows the standard it names: label and number; the criteria people mark, with marks that may be
 * given; every formula item as its formula gives it for the inputs listed, 核定值 among them; additions, deductions and red
 * lines are items of the standard; only formula items are ruled on as missing.
 */
export function followsStandard(record: PanelRecord, whole: Standard): boolean {
  const standard = tableOf(whole, record.attributes)
  const { label, documentNumber } = record.standard ?? {}
  const formulas = figuredCriteria(standard)
  const kinds = new Map(record.results.map(({ expert, specialty }) => [expert, specialty]))
  const unmarked = (id: string) => isMarked && !record.matrix.some(({ criterion }) => criterion === id)
  const isMarked = record.sheets.length > 0
  return (
    label === standard.label &&
    documentNumber === standard.documentNumber &&
    record.stage === standard.stage &&
    areAsked(record.attributes, whole) &&
    suits(standard, record.centre.type) &&
    record.matrix.every((row) => isGivable(row, standard, kinds) && isLeft(row, record.formula)) &&
    record.formula.length === (isMarked ? formulas.length : 0) &&
    record.formula.every((row, at) => {
      const { criterion, hundredths, explanation } = row
      return (
        criterion === formulas[at]!.id &&
        hundredths === explanation.hundredths &&
        isComputed(asCriterion(row), formulas[at]!, standard, record.attributes)
      )
    }) &&
    verifiedValuesAreUsed({
      values: record.values,
      criteria: [...record.formula, ...(record.conditions ?? []).map((explanation) => ({ explanation }))],
    }) &&
    record.missingHandling.every(
      ({ criterion }) => formulas.some(({ id }) => id === criterion) || (isOnTable(criterion, standard) && unmarked(criterion)),
    ) &&
    isDecided(record, standard) &&
    record.redLines.every(({ item }) => standard.redLines.some(({ id }) => id === item)) &&
    record.adjustments.every(({ item, amount }) => {
      const known = adjustmentItem(standard, item)
      return known !== undefined && amountAllowed(known, amount)
    })
  )
}

/** A grade of the panel's own is one of the standard's, beside one that is proposed; stated rounds are what a condition asks for and was held against. */
function isDecided({ grade, decidedGrade, statedRounds, conditions = [] }: PanelRecord, standard: Standard): boolean {
  const isOne = (name: string) => standard.grades.some((one) => one.name === name)
  const isHeld = (grades: readonly string[]) => conditions.some(({ previous }) => previous !== undefined && isSame(previous, grades))
  return (
    (decidedGrade === undefined || (grade !== undefined && isOne(decidedGrade.grade))) &&
    (statedRounds === undefined || (isHeld(statedRounds.grades) && statedRounds.grades.every(isOne)))
  )
}

/** Whether every mark of a criterion is one of its levels, on its step, and by an expert who is asked. */
function isGivable(
  { criterion, max, marks }: PanelRecord['matrix'][number],
  standard: Standard,
  kinds: ReadonlyMap<string, string | undefined>,
): boolean {
  const own = standard.criteria.find(({ id }) => id === criterion)
  if (own === undefined) return false
  return marks.every(({ expert, mark }) => mark <= max && isAsked(own, kinds.get(expert)) && canBeGiven(standard, own, mark))
}

/** Whether figures leave a criterion to persons; one that they set or leave out has no marks by them. */
function isLeft({ criterion }: PanelRecord['matrix'][number], formula: PanelRecord['formula']): boolean {
  return formula.every((row) => row.criterion !== criterion || row.state === 'judged')
}

function isOnTable(criterion: string, { criteria }: Standard): boolean {
  return criteria.some(({ id }) => id === criterion)
}

/** Whether the formula marks, and what conditions read, are those of the task's plan and the record's 核定 table. */
export function followsPlan(record: PanelRecord, { plan, standard }: KnownTask): boolean {
  const { formula, values, conditions = [] } = record
  if (standard !== undefined && conditions.length > 0) {
    const stated = statedRounds(standard, plan, record.statedRounds)
    if (record.statedRounds !== undefined && stated === undefined) return false
    const again = computedPanel(record, standard, { ...factsOf(plan, values, standard), ...(stated && { previous: stated.grades }) })
    if (!isSame(conditions, again.conditions ?? [])) return false
  }
  if (standard === undefined || formula.length === 0) return formula.length === 0
  const scores = [...scoreFormulas(standard, factsOf(plan, values, standard))]
  return isSame(
    formula.map(({ criterion, state, hundredths, spread, explanation }) => ({
      criterion,
      state,
      hundredths,
      spread,
      ...outcome(explanation),
    })),
    scores.map(([criterion, score]) => ({
      criterion,
      state: score.state,
      hundredths: score.state === 'scored' ? score.hundredths : undefined,
      spread: score.state === 'scored' ? undefined : score.over,
      ...outcome(score.explanation),
    })),
  )
}

/** What was read and the share; the steps between are texts that a later version may word otherwise. */
function outcome({ inputs, goals = [], counts = [], share }: PanelRecord['formula'][number]['explanation']) {
  return { inputs, goals, counts, share }
}

function asCriterion({ criterion, state, hundredths, spread, explanation }: PanelRecord['formula'][number]) {
  return {
    id: criterion,
    state,
    explanation,
    citations: [],
    ...(hundredths !== undefined && { mark: hundredths }),
    ...(spread !== undefined && { spread }),
  }
}
