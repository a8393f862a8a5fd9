import { declaredText, verifiedText } from '../../format/verifiedValue.ts'
import { figureName, figureUnit, type Layout, word } from '../../layout/layout.ts'
import type { ResultCriterion, ResultRecord } from '../../result/format.ts'
import { levelsOf } from '../../review/givableMarks.ts'
import { signed } from '../../scoring/facts.ts'
import { isFigured } from '../../scoring/sheetTotals.ts'
import type { Formula, Standard } from '../../standard/format.ts'
import { shownRule } from '../../standard/shownRule.ts'
import { citationsText, clauseText, markText } from '../wording.ts'
import { workedLine } from './workedLine.ts'

/** The criteria whose reason is printed in full below the table; `longest` in code points. */
export function longReasons(layout: Layout, criteria: ResultRecord['criteria'], longest = layout.tables.limits.reason): ResultCriterion[] {
  return criteria.filter((criterion) => isLong(criterion.reason, longest))
}

function isLong(reason: string | undefined, longest: number): boolean {
  return reason !== undefined && [...reason].length > longest
}

/** The printed words of one criterion, used by both the workbook and the PDF. */
export interface CriterionText {
  readonly dimension: string
  readonly id: string
  readonly name: string
  readonly max: string
  readonly rule: string
  readonly value: string
  /** the lines of `value` that are the self mark, figures, finding or level */
  readonly facts: readonly string[]
  /** the line of `value` with the computation of a formula mark, or why there is none */
  readonly workings: readonly string[]
  /** the lines of `value` that a person wrote: remarks on a full mark */
  readonly remarks: readonly string[]
  readonly evidence: string
  readonly mark: string
  readonly reason: string
}

/**
 * Words one criterion of a result as form 10 prints it. `withMarks` false leaves out whatever would reveal the
 * mark; a reason over `longest` code points is printed in another place, to which its own place refers.
 */
export function criterionText(
  layout: Layout,
  criterion: ResultCriterion,
  values: ResultRecord['values'],
  standard: Standard | undefined,
  { withMarks = true, longest = layout.tables.limits.reason }: { readonly withMarks?: boolean; readonly longest?: number } = {},
): CriterionText {
  const ruled = standard?.criteria.find((each) => each.id === criterion.id)
  const isFull = criterion.mark === criterion.max
  const reason = isLong(criterion.reason, longest) ? word(layout, 'reason.below', { id: criterion.id }) : (criterion.reason ?? '')
  const isByFigures = criterion.method === 'formula' || criterion.explanation !== undefined
  const facts = [
    ...selfLines(layout, criterion.selfMark),
    ...preliminaryLines(layout, criterion.preliminary),
    ...(isByFigures ? figureLines(layout, criterion, values) : []),
    ...(criterion.method === 'formula' ? [] : findingLines(layout, criterion, standard, withMarks)),
  ]
  const workings = workingLines(layout, criterion, ruled?.formula, withMarks)
  const remarks = (isFull || !withMarks) && reason !== '' ? [reason] : []
  return {
    dimension: criterion.dimension,
    id: criterion.id,
    name: criterion.name,
    max: printedMax(layout, criterion),
    rule:
      ruled === undefined
        ? word(layout, 'rule.clauses', { clauses: clauseText(layout, criterion.clauses.join('、')) })
        : shownRule(ruled, layout),
    value: [...facts, ...workings, ...remarks].join('\n'),
    facts,
    workings,
    remarks,
    evidence: evidenceText(layout, criterion),
    mark: printedMark(layout, criterion),
    reason:
      isFigured(criterion) && criterion.state === 'scored' ? word(layout, 'reason.formula') : (!isFull && reason) || word(layout, 'none'),
  }
}

/** The full mark; in its column, where no marks are given, whether the originals were seen. */
export function printedMax(layout: Layout, { method, max, original }: ResultCriterion): string {
  return method === 'checked' ? word(layout, original ? 'original.seen' : 'original.unseen') : markText(max)
}

/** `5.26`, or the word for what is not scored; the finding where no marks are given. */
export function printedMark(layout: Layout, criterion: ResultCriterion): string {
  if (criterion.method === 'checked') return criterion.finding ?? word(layout, 'mark.unscored')
  if (criterion.state === 'scored' && criterion.mark !== undefined) return markText(criterion.mark)
  if (criterion.state === 'invalid') return word(layout, 'mark.invalid')
  if (criterion.state === 'not-in-branch') return word(layout, 'mark.outside')
  if (criterion.state === 'not-applicable') return word(layout, 'mark.notApplicable')
  if (criterion.state === 'not-asked') return word(layout, 'mark.notAsked')
  return criterion.method === 'formula' ? word(layout, 'mark.missing') : word(layout, 'mark.unscored')
}

/** 自评分, where the package carries one. */
export function selfLines(layout: Layout, selfMark: number | undefined): string[] {
  return selfMark === undefined ? [] : [word(layout, 'value.self', { mark: markText(selfMark) })]
}

/** 初审 of the item, where the package carries one. */
function preliminaryLines(layout: Layout, preliminary: ResultCriterion['preliminary']): string[] {
  if (preliminary === undefined) return []
  const { mark, opinion } = preliminary
  const told = [
    ...(mark === undefined ? [] : [word(layout, 'value.preliminaryMark', { mark: markText(mark) })]),
    ...(opinion === undefined ? [] : [opinion]),
  ]
  return [word(layout, 'value.preliminary', { text: told.join(word(layout, 'work.comma')) })]
}

function findingLines(layout: Layout, criterion: ResultCriterion, standard: Standard | undefined, withMarks: boolean): string[] {
  if (criterion.method === 'checked') return []
  const lines = criterion.finding === undefined ? [] : [word(layout, 'value.finding', { finding: criterion.finding })]
  const label = withMarks ? anchorOf(criterion, standard) : undefined
  return label === undefined ? lines : [...lines, word(layout, 'value.anchor', { label })]
}

function anchorOf(criterion: ResultCriterion, standard: Standard | undefined): string | undefined {
  const mark = criterion.mark
  const ruled = standard?.criteria.find(({ id }) => id === criterion.id)
  if (mark === undefined) return undefined
  if (ruled?.levels !== undefined)
    return (
      levelsOf(ruled, mark)
        .map(({ label }) => label)
        .join('／') || undefined
    )
  if (ruled?.bands !== undefined) return undefined
  return standard?.anchors.toSorted((a, b) => b.fromPercent - a.fromPercent).find((each) => mark * 100 >= each.fromPercent * criterion.max)
    ?.label
}

/** Figures with unit and year, 申报→核定 where they differ. */
function figureLines(layout: Layout, criterion: ResultCriterion, values: ResultRecord['values']): string[] {
  const inputs = criterion.explanation?.inputs ?? []
  const names = [...new Set(inputs.map((input) => input.figure))]
  return names.map((figure) => {
    const own = inputs.filter((input) => input.figure === figure)
    const written = own.map((input) => inputText(layout, input, values)).join('，')
    const key = own.some((input) => input.year !== undefined) ? 'value.figureYears' : 'value.figure'
    return word(layout, key, { name: figureName(layout, figure), values: written, unit: figureUnit(layout, figure) })
  })
}

/** How the share came about, then the exact share and the one rounding; of what figures set or leave out, why they do. */
function workingLines(layout: Layout, criterion: ResultCriterion, formula: Formula | undefined, withMarks: boolean): string[] {
  if (criterion.state === 'not-asked') return [word(layout, 'value.notAsked')]
  if (criterion.state === 'not-applicable') return standingLines(criterion)
  if (criterion.method !== 'formula') return conditionLines(layout, criterion, withMarks)
  if (criterion.state === 'missing') return [word(layout, 'value.missing')]
  if (criterion.state === 'invalid') return [word(layout, 'value.invalid')]
  if (criterion.state === 'not-in-branch') return [word(layout, 'value.outside')]
  const share = criterion.explanation?.share
  if (!withMarks || share === undefined || criterion.mark === undefined) return []
  const worked = formula === undefined ? undefined : workedLine(layout, criterion, formula)
  return [...(worked ? [worked] : []), productText(layout, criterion.max, share, criterion.mark)]
}

/** What the conditions of a judged criterion say of it; nothing where they leave it to a person. */
function conditionLines(layout: Layout, criterion: ResultCriterion, withMarks: boolean): string[] {
  const share = criterion.explanation?.share
  if (criterion.explanation === undefined || (share !== undefined && !withMarks)) return []
  if (share === undefined || criterion.mark === undefined) return standingLines(criterion)
  return [...standingLines(criterion, 2), productText(layout, criterion.max, share, criterion.mark)]
}

/** The steps of the conditions in one line, without the last so many, which the computation says itself. */
function standingLines({ explanation }: ResultCriterion, without = 0): string[] {
  const steps = (explanation?.steps ?? []).slice(0, without === 0 ? undefined : -without)
  const text = steps.map((step) => step.text).join('；')
  return text === '' ? [] : [`${text}。`]
}

type Input = NonNullable<ResultCriterion['explanation']>['inputs'][number]

function inputText(layout: Layout, input: Input, values: ResultRecord['values']): string {
  const year = input.year === undefined ? '' : word(layout, 'value.year', { year: input.year })
  const value = signed(input)
  if (input.basis === 'declared') return `${year}${value}`
  const change = values.find((each) => each.figure === input.figure && each.year === input.year)
  if (change === undefined || declaredText(change) === verifiedText(change)) return `${year}${word(layout, 'value.verified', { value })}`
  return `${year}${word(layout, 'value.changed', { declared: declaredText(change), verified: verifiedText(change) })}`
}

/** `6.00×35059/40000≈5.26（四舍五入）`; = when nothing was rounded. Exact integers throughout. */
function productText(layout: Layout, max: number, share: string, mark: number): string {
  const [numerator, denominator = '1'] = share.split('/')
  const exact = BigInt(max) * BigInt(numerator as string) === BigInt(mark) * BigInt(denominator)
  const shown = share === '1' ? '1' : share
  return word(layout, exact ? 'value.product' : 'value.rounded', { max: markText(max), share: shown, mark: markText(mark) })
}

function evidenceText(layout: Layout, criterion: ResultCriterion): string {
  const cited = citationsText(layout, criterion.citations)
  if (cited !== '' || criterion.explanation === undefined) return cited || word(layout, 'none')
  const sources = criterion.explanation.inputs.flatMap((input) => (input.source === undefined ? [] : [input.source]))
  const seen = new Map(sources.map((source) => [`${source.document}:${source.page}`, source]))
  return citationsText(layout, [...seen.values()]) || word(layout, 'none')
}
