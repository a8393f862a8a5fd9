import { fullMark, plainMark, stepMark } from '#shared/format/marks.ts'
import { stepOfMarks } from '#shared/review/givableMarks.ts'
import { isMarkedByPerson } from '#shared/review/markCheck.ts'
import type { CriterionProgress } from '#shared/review/progress.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'
import type { MarkState } from '../../components/StateMark.tsx'
import { sumText } from '../../components/sumText.ts'
import type { ReviewView } from '../../session/review.tsx'
import { entriesId, hasEntries } from './useScoring.ts'

/** One line of the outline; plain values, so that a line that did not change is not drawn again. */
export interface OutlineItem {
  readonly key: string
  readonly kind: 'dimension' | 'criterion' | 'entries'
  readonly id: string
  readonly name: string
  readonly state: MarkState
  /** the mark, or of a dimension what is marked so far and its maximum */
  readonly figure: string
}

const states: Readonly<Record<CriterionProgress, MarkState>> = {
  todo: 'todo',
  begun: 'half',
  done: 'ok',
  missing: 'missing',
  aside: 'computed',
}

/** Dimensions and their criteria in the standard's order; the section of adjustments and red lines last. */
export function outlineItems(standard: Standard, view: ReviewView): readonly OutlineItem[] {
  const { locked, sheet } = view.state
  const byDimension = Map.groupBy(standard.criteria, ({ dimension }) => dimension)
  const sums = new Map(view.progress.dimensions.map(({ id, mark }) => [id, mark]))
  const items: OutlineItem[] = []
  for (const { id, name, max } of standard.dimensions) {
    items.push({
      key: id,
      kind: 'dimension',
      id,
      name,
      state: 'none',
      figure: standard.verificationOnly === true ? '' : `${sumText(standard, sums.get(id) ?? 0)} / ${plainMark(max)}`,
    })
    for (const criterion of byDimension.get(id) ?? []) {
      const done = view.progress.criteria.get(criterion.id) ?? 'todo'
      const byPerson = isMarkedByPerson(criterion)
      const state = locked ? 'locked' : !byPerson && done === 'done' ? 'computed' : states[done]
      items.push({
        key: criterion.id,
        kind: 'criterion',
        id: criterion.id,
        name: criterion.name,
        state,
        figure: figureOf(criterion, standard, view),
      })
    }
  }
  if (hasEntries(standard)) {
    const count = Object.keys(sheet.adjustments).length + Object.keys(sheet.redLines).length
    const state = locked ? 'locked' : count > 0 ? 'half' : 'none'
    items.push({ key: entriesId, kind: 'entries', id: entriesId, name: '', state, figure: count > 0 ? String(count) : '' })
  }
  return items
}

function figureOf(criterion: Criterion, standard: Standard, view: ReviewView): string {
  if (criterion.method === 'checked') return view.state.sheet.marks[criterion.id]?.finding ?? ''
  if (isMarkedByPerson(criterion) && view.progress.criteria.get(criterion.id) !== 'aside') {
    const mark = view.state.sheet.marks[criterion.id]?.mark
    return mark === undefined ? '' : stepMark(mark, stepOfMarks(criterion, standard))
  }
  const score = view.formula.get(criterion.id)
  return score?.state === 'scored' ? fullMark(score.hundredths) : ''
}
