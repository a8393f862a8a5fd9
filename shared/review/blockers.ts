import { adjustmentItem, amountAllowed } from './adjustmentCheck.ts'
import type { Blocker, CheckContext } from './blocker.ts'
import { characterBlockers } from './characters.ts'
import { citationsOf } from './citations.ts'
import { citationStands } from './context.ts'
import type { MarkProblem } from './markCheck.ts'
import { outsideOpened } from './openedRange.ts'
import { openPoints } from './openPoints.ts'
import { recusalStands } from './recusal.ts'
import { entryProblems } from './selfMark.ts'
import { askedCriteria } from './standing.ts'
import type { ReviewState } from './state.ts'

/** Everything that keeps the sheet from being signed, in the order of the visit: 承诺, 回避, marks, adjustments, evidence, opinion, then what cannot be printed. */
export function blockers(state: ReviewState, context: CheckContext): readonly Blocker[] {
  if (state.locked) return [block('review.locked', '')]
  const first: Blocker[] = []
  if (state.pledge === undefined) first.push(block('review.pledge', '/pledge'))
  if (state.recusal === undefined || !recusalStands(state.recusal)) first.push(block('review.recusal', '/recusal'))
  const characters = characterBlockers(state, context)
  if (state.recusal?.declared) return [...first, ...recusedMarks(state), ...characters]
  return [
    ...first,
    ...markBlockers(state, context),
    ...openedBlockers(state, context),
    ...entryBlockers(state, context),
    ...opinionBlockers(state, context),
    ...characters,
  ]
}

/** Points that deserve a look but do not prevent signing: 数据缺失, findings without a response, marks without evidence. */
export function hints(state: ReviewState, context: CheckContext): readonly Blocker[] {
  return state.recusal?.declared ? [] : openPoints(state, context)
}

const problemCodes: Readonly<Record<MarkProblem, readonly [code: string, part: string]>> = {
  missing: ['review.mark', 'mark'],
  range: ['review.range', 'mark'],
  finding: ['review.finding', 'finding'],
  cap: ['review.cap', 'mark'],
  reason: ['review.reason', 'reason'],
}

function markBlockers(state: ReviewState, context: CheckContext): Blocker[] {
  const { standard, task, self } = context
  if (standard === undefined) return []
  return askedCriteria(state.sheet.values, context).flatMap((criterion) =>
    entryProblems({ standard, task, self }, criterion, state.sheet.marks[criterion.id] ?? {}).map((problem) => {
      const [code, part] = problemCodes[problem]
      return block(code, `/marks/${criterion.id}/${part}`, `${criterion.id} ${criterion.name}`)
    }),
  )
}

/** Marks outside the range that the figures open; they are named as any other mark out of range. */
function openedBlockers({ sheet }: ReviewState, context: CheckContext): Blocker[] {
  const { standard, plan } = context
  if (standard === undefined) return []
  const values = Object.values(sheet.values).filter((value) => value !== undefined)
  const marks = Object.fromEntries(askedCriteria(sheet.values, context).map(({ id }) => [id, sheet.marks[id]?.mark]))
  const names = new Map(standard.criteria.map(({ id, name }) => [id, name]))
  return outsideOpened(standard, plan, values, marks).map((id) =>
    block('review.range', `/marks/${id}/mark`, `${id} ${names.get(id) ?? ''}`),
  )
}

function recusedMarks(state: ReviewState): Blocker[] {
  return Object.entries(state.sheet.marks).flatMap(([id, entry]) =>
    entry?.mark === undefined ? [] : [block('review.recused', `/marks/${id}/mark`, id)],
  )
}

function entryBlockers(state: ReviewState, context: CheckContext): Blocker[] {
  const { sheet } = state
  const amounts = Object.entries(sheet.adjustments).flatMap(([entry, adjustment]) => {
    const item = adjustment && adjustmentItem(context.standard, adjustment.item)
    const allowed = item !== undefined && adjustment !== undefined && amountAllowed(item, adjustment.amount)
    return allowed ? [] : [block('review.adjustment', `/adjustments/${entry}`, adjustment?.item)]
  })
  const citations = citationsOf(sheet)
    .filter(({ citation }) => !citationStands(context, sheet.attachments, citation))
    .map(({ at, citation }) => block('review.citation', at, `${citation.document}:${citation.page}`))
  return [...amounts, ...citations]
}

/** Stages whose opinion ends in one of three conclusions; the grade of 绩效评价 is left to 合议. */
const concluding: ReadonlySet<string> = new Set(['方案评审', '实地评估'])

function opinionBlockers(state: ReviewState, context: CheckContext): Blocker[] {
  const { sheet } = state
  const found: Blocker[] = []
  const written = Object.keys(sheet.opinion).length > 0
  if (context.task.stage !== '咨询论证' || written) {
    if (!sheet.opinion.overall?.trim()) found.push(block('review.opinion', '/opinion/overall'))
  }
  if (context.onScreen && concluding.has(context.task.stage) && !sheet.opinion.conclusion?.trim())
    found.push(block('review.conclusion', '/opinion/conclusion'))
  if (context.task.stage !== '咨询论证') return found
  if (Object.keys(sheet.topics).length === 0) found.push(block('review.topics', '/consultation/topics'))
  if (sheet.advice.conclusion === undefined) found.push(block('review.conclusion', '/consultation/conclusion'))
  return found
}

function block(code: string, at: string, name?: string): Blocker {
  return { code, at, weight: 'blocks', ...(name !== undefined && { name }) }
}
