import { isWanting } from '../scoring/formulaScore.ts'
import type { Blocker, CheckContext } from './blocker.ts'
import { meetsDemand, writtenParts } from './opinionDemands.ts'
import { askedCriteria } from './standing.ts'
import type { ReviewState } from './state.ts'

/**
 * Points worth a look before signing. They do not block: what to do about missing data is the panel's decision,
 * and a finding may be left to 合议 (the guideline leaves the judgement to people, R40).
 */
export function openPoints(state: ReviewState, context: CheckContext): readonly Blocker[] {
  return [
    ...missingData(context),
    ...unanswered(state, context),
    ...unevidenced(state, context),
    ...thinOpinion(state, context),
    ...alike(state, context),
  ]
}

function missingData({ formula }: CheckContext): Blocker[] {
  return [...(formula ?? [])].flatMap(([id, score]) =>
    isWanting(score) ? [hint(score.state === 'missing' ? 'review.data-missing' : 'review.data-invalid', `/formula/${id}`, id)] : [],
  )
}

function unanswered(state: ReviewState, { findings }: CheckContext): Blocker[] {
  return (findings ?? [])
    .filter(({ rule, outcome }) => (outcome === 'fail' || outcome === 'warn') && state.sheet.ruleViews[rule] === undefined)
    .map(({ rule }) => hint('review.finding-open', `/ruleViews/${rule}`, rule))
}

function unevidenced(state: ReviewState, context: CheckContext): Blocker[] {
  return askedCriteria(state.sheet.values, context)
    .filter(({ id }) => state.sheet.marks[id]?.mark !== undefined)
    .filter((criterion) => (state.sheet.marks[criterion.id]?.citations ?? []).length === 0)
    .map((criterion) => hint('review.evidence', `/marks/${criterion.id}/citations`, `${criterion.id} ${criterion.name}`))
}

function thinOpinion({ sheet: { opinion } }: ReviewState, { onScreen, task }: CheckContext): Blocker[] {
  if (!onScreen || task.stage === '咨询论证' || !opinion.overall?.trim()) return []
  return writtenParts
    .filter((part) => !meetsDemand(part, opinion[part] ?? '', opinion.problems ?? ''))
    .map((part) => hint(`review.opinion-${part}`, `/opinion/${part}`, ''))
}

/** Fewer marks than this can be equal by chance. */
const fewMarks = 5

/** Every mark is the same share of its maximum: it may be right, or the sheet was filled in without thought. */
function alike({ sheet: { marks, values } }: ReviewState, context: CheckContext): Blocker[] {
  const { onScreen } = context
  const own = askedCriteria(values, context)
  const [first] = own
  const mark = first && marks[first.id]?.mark
  if (!onScreen || own.length < fewMarks || first === undefined || mark === undefined) return []
  const same = own.every(({ id, max }) => (marks[id]?.mark ?? -1) * first.max === mark * max)
  return same ? [hint('review.alike', `/marks/${first.id}/mark`, '')] : []
}

function hint(code: string, at: string, name: string): Blocker {
  return { code, at, name, weight: 'hint' }
}
