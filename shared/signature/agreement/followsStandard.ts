import { canonicalBytes } from '../../format/canonical.ts'
import { verifiedText } from '../../format/verifiedValue.ts'
import { layouts } from '../../layout/index.ts'
import type { ResultCriterion, ResultRecord } from '../../result/format.ts'
import { inputFacts } from '../../result/inputFacts.ts'
import { resultTotals, totalsAgain } from '../../result/totals.ts'
import { adjustmentItem, amountAllowed } from '../../review/adjustmentCheck.ts'
import { markProblems } from '../../review/markCheck.ts'
import type { Explanation } from '../../scoring/explanation.ts'
import { signed } from '../../scoring/facts.ts'
import { type FormulaScore, isWanting } from '../../scoring/formulaScore.ts'
import { scoreFormula } from '../../scoring/index.ts'
import { isAsked } from '../../scoring/sheets.ts'
import { isBound } from '../../scoring/standing.ts'
import { type StepWords, stepText, stepWordsOf } from '../../scoring/stepWords.ts'
import { type Criterion, type Standard, suits } from '../../standard/format.ts'
import { type Attributes, tableOf } from '../../standard/tableOf.ts'
import { equalBytes } from '../bytes.ts'
import { readAlike, readsAs } from './inputs.ts'

/**
 * Whether a result follows the standard it names, as far as these two show it: label, number and dimensions are the
 * standard's; the criteria are its criteria; a person's mark is one that may be given, with the finding and the reason it
 * needs; every formula item is what its formula gives for the inputs listed, 核定值 among them; additions, deductions and
 * red lines are items of the standard. Whether the inputs are the plan's is checked where a task is given. A recusal
 * record (form 2) has no marks.
 */
export function followsStandard(result: ResultRecord, whole: Standard): boolean {
  const standard = tableOf(whole, result.attributes)
  const { label, documentNumber } = result.standard ?? {}
  if (label !== standard.label || documentNumber !== standard.documentNumber) return false
  if (!hasDimensions(result, standard) || !adjustmentsStand(result, standard) || !areAsked(result.attributes, whole)) return false
  if (result.recusal.declared) return result.criteria.length === 0
  if (result.criteria.length !== standard.criteria.length) return false
  return (
    standard.criteria.every((criterion, at) => {
      const own = result.criteria[at]!
      return (
        isCriterion(own, criterion, standard) &&
        (criterion.method === 'formula'
          ? isComputed(own, criterion, standard, result.attributes)
          : isJudged(own, criterion, standard, result))
      )
    }) && verifiedValuesAreUsed(result)
  )
}

/** Whether stage and kind of centre are those of the standard; a given task determines both. */
export function isOfStage(result: ResultRecord, standard: Standard): boolean {
  return result.stage === standard.stage && suits(standard, result.centre.type)
}

/**
 * Dimensions, groups, caps and decimals are the standard's: by them the marks come to the same as by those the result
 * states. Whether the totals are what they come to is a matter of the sums (`sumsAgree`).
 */
function hasDimensions({ totals, criteria }: ResultRecord, standard: Standard): boolean {
  const { dimensions } = standard
  return (
    totals.dimensions.length === dimensions.length &&
    dimensions.every(({ name, max }, at) => totals.dimensions[at]!.name === name && totals.dimensions[at]!.max === max) &&
    equalBytes(canonicalBytes(totalsAgain({ criteria, totals })), canonicalBytes(resultTotals(criteria, standard)))
  )
}

/** Whether attributes are among those that the standard asks for; which values they have is a matter of the plan. */
export function areAsked(attributes: Attributes | undefined, { attributes: asked = [] }: Standard): boolean {
  return Object.keys(attributes ?? {}).every((key) => asked.some((one) => one.key === key))
}

function adjustmentsStand({ adjustments, redLines }: ResultRecord, standard: Standard): boolean {
  const lines = new Set(standard.redLines.map(({ id }) => id))
  return (
    redLines.every(({ item }) => lines.has(item)) &&
    adjustments.every(({ item, amount }) => {
      const known = adjustmentItem(standard, item)
      return known !== undefined && amountAllowed(known, amount)
    })
  )
}

function isCriterion(own: ResultCriterion, criterion: Criterion, { dimensions }: Standard): boolean {
  const dimension = dimensions.find(({ id }) => id === criterion.dimension)?.name ?? criterion.dimension
  return (
    own.id === criterion.id &&
    own.name === criterion.name &&
    own.dimension === dimension &&
    own.max === criterion.max &&
    own.method === criterion.method &&
    own.counts === criterion.counts &&
    own.group === criterion.group &&
    own.clauses.length === criterion.clauses.length &&
    own.clauses.every((clause, at) => clause === criterion.clauses[at])
  )
}

/**
 * Whether a judged criterion stands as its conditions say: what figures set or leave out is computed like a formula, what
 * they leave to persons is marked by the kind of expert that the standard asks.
 */
function isJudged(
  own: ResultCriterion,
  criterion: Criterion,
  standard: Standard,
  { attributes, expert }: Pick<ResultRecord, 'attributes' | 'expert'>,
): boolean {
  if (isBound(criterion)) {
    const again = computedAgain(own, criterion, standard, attributes)
    if (again === undefined) return false
    if (again.state !== 'judged') return isFree(own) && isSameScore(own, again)
  } else if (own.explanation !== undefined) return false
  if (isAsked(criterion, expert.specialty)) return isMarkState(own.state) && isGiven(own, criterion, standard)
  return own.state === 'not-asked' && isFree(own)
}

/** The states of a criterion that its expert marked or verified; which of the two follows from its method. */
function isMarkState(state: ResultCriterion['state']): boolean {
  return state === 'scored' || state === 'checked'
}

/** Whether nobody added anything of his own: a finding, a reason, a citation. */
function isFree({ finding, original, reason, citations }: Pick<ComputedItem, 'finding' | 'original' | 'reason' | 'citations'>): boolean {
  return finding === undefined && original === undefined && reason === undefined && citations.length === 0
}

function isGiven({ mark, finding, original, reason, citations }: ResultCriterion, criterion: Criterion, standard: Standard): boolean {
  const entry = {
    ...(mark !== undefined && { mark }),
    ...(finding && { finding }),
    ...(original && { original }),
    ...(reason !== undefined && { reason }),
    citations,
  }
  return markProblems(standard, criterion, entry).length === 0
}

/** What a formula item says of its computation. */
export type ComputedItem = Pick<ResultCriterion, 'mark' | 'spread' | 'explanation' | 'finding' | 'original' | 'reason' | 'citations'> & {
  readonly state: FormulaScore['state'] | ResultCriterion['state']
}

/** Whether a formula item is what its formula gives for the inputs it lists; nobody adds a finding, a reason or a citation to one. */
export function isComputed(own: ComputedItem, criterion: Criterion, standard: Standard, attributes: Attributes | undefined): boolean {
  const again = isFree(own) ? computedAgain(own, criterion, standard, attributes) : undefined
  return again !== undefined && isSameScore(own, again)
}

/** The score of an item by the inputs it lists; none where its explanation is not the computation's own. */
function computedAgain(
  own: Pick<ComputedItem, 'explanation'>,
  criterion: Criterion,
  standard: Standard,
  attributes: Attributes | undefined,
): FormulaScore | undefined {
  const facts = inputFacts(own.explanation, attributes)
  return layouts
    .map((layout) => ({ layout, score: scoreFormula(criterion, facts, standard, layout) }))
    .find(({ layout, score }) => isExplained(own.explanation, score, stepWordsOf(layout, standard)))?.score
}

function isSameScore(own: ComputedItem, score: FormulaScore): boolean {
  if (score.state !== own.state) return false
  if (score.state !== 'scored') return own.mark === undefined && own.spread === score.over
  return score.hundredths === own.mark && score.explanation.share === own.explanation?.share
}

/**
 * Whether an explanation is the computation's own: its kind, exactly the inputs it reads in their order, its goals and rows, and,
 * where it comes to a mark, steps it passes through up to its end, with their values, in the words of the layout. Which of them are told may
 * differ by version.
 */
function isExplained(own: ResultCriterion['explanation'], score: FormulaScore, words: StepWords): boolean {
  const { explanation: computed, trace } = score
  const isOpen = isWanting(score) || score.state === 'not-in-branch'
  if (own === undefined || own.kind !== computed.kind || own.inputs.length !== computed.inputs.length) return false
  const isRead = computed.inputs.every(({ figure, year, value, negative }, at) => {
    const input = own.inputs[at]!
    return input.figure === figure && input.year === year && input.value === value && input.negative === negative
  })
  // whose figure it is stands in the plan, not among the inputs
  const borrowed = new Set(trace.figures.map((figure) => stepText({ kind: 'borrowed', figure }, words)))
  const told = own.steps.filter(({ text, value }) => value !== undefined || !borrowed.has(text))
  return isRead && readsAs(own, computed) && (isOpen || leadTo(told, computed.steps))
}

/** Whether steps are some of those passed, in their order, the last among them. */
function leadTo(told: Explanation['steps'], passed: Explanation['steps']): boolean {
  const isSame = (one: Explanation['steps'][number] | undefined, other: Explanation['steps'][number] | undefined) =>
    one?.text === other?.text && one?.value === other?.value
  let at = 0
  const arePassed = told.every((step) => {
    const found = passed.findIndex((one, place) => place >= at && isSame(one, step))
    at = found + 1
    return found >= 0
  })
  return arePassed && isSame(told.at(-1), passed.at(-1))
}

/** Each 核定值 stands once, every formula that reads the figure computes with it, and all of them read the same facts. */
export function verifiedValuesAreUsed({
  values,
  criteria,
}: Pick<ResultRecord, 'values'> & {
  readonly criteria: readonly { readonly explanation?: Pick<Explanation, 'inputs' | 'goals' | 'counts'> | undefined }[]
}): boolean {
  const place = (figure: string, year: number | undefined) => `${figure}@${year ?? ''}`
  const verified = new Map(values.map((value) => [place(value.figure, value.year), verifiedText(value)]))
  if (verified.size !== values.length || !readAlike(criteria.map(({ explanation }) => explanation))) return false
  const inputs = criteria.flatMap(({ explanation }) => explanation?.inputs ?? [])
  return inputs.every((input) => {
    const wanted = verified.get(place(input.figure, input.year))
    return wanted === undefined || (wanted === signed(input) && input.basis === 'verified')
  })
}
