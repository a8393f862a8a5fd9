import { useTranslation } from 'react-i18next'
import { checkCode } from '#shared/result/checkCode.ts'
import { markProblems } from '#shared/review/markCheck.ts'
import { wantsReason } from '#shared/review/selfMark.ts'
import { askedCriteria } from '#shared/review/standing.ts'
import { codePoints } from '../../components/codePoints.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { type ReviewView, useReview, useStored } from '../../session/review.tsx'

/** What is done already, so that the person sees the whole and not only the gaps. */
export function ReadyList() {
  const { t } = useTranslation('signing')
  const view = useReview()
  const { state } = view
  const { edits } = useStored()
  const { done, reasons } = markedOf(view)
  const chars = codePoints(state.sheet.opinion.overall ?? '')
  const replaced = view.signed ? undefined : state.reopened.at(-1)?.replaces
  const lines = [
    state.pledge && state.recusal && t(state.recusal.declared ? 'ready.recused' : 'ready.pledge'),
    done > 0 && (reasons === done ? t('ready.marks', { done }) : t('ready.marksOpen', { done, open: done - reasons })),
    chars > 0 && t('ready.opinion', { chars }),
    t('ready.journal', { count: edits.length }),
    replaced && t('ready.replaces', { revision: state.revision, code: checkCode(replaced) }),
  ].filter((line) => typeof line === 'string' && line !== '')
  return (
    <section aria-labelledby="ready-title">
      <h3 className="sign-head" id="ready-title">
        <StateMark state="ok" decorative />
        {t('ready.title')}
      </h3>
      <ul className="sign-list">
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** Criteria marked by the person without a problem, and those that need a reason and have one. */
function markedOf({ state, context }: ReviewView): { readonly done: number; readonly reasons: number } {
  const { standard, task, self } = context
  if (standard === undefined) return { done: 0, reasons: 0 }
  const entries = askedCriteria(state.sheet.values, context).map((criterion) => ({
    criterion,
    entry: state.sheet.marks[criterion.id] ?? {},
  }))
  const done = entries.filter(({ criterion, entry }) => !markProblems(standard, criterion, entry).includes('missing'))
  const reasons = done.filter(
    ({ criterion, entry }) => !wantsReason({ standard, task, self }, criterion, entry) || (entry.reason ?? '').trim() !== '',
  )
  return { done: done.length, reasons: reasons.length }
}
