import { useTranslation } from 'react-i18next'
import type { PanelMember } from '#shared/plan/task.ts'
import { pledgeParagraphs } from '#shared/review/pledge.ts'
import { say } from '#shared/text/say.ts'
import { useAppearance } from '../../app/appearance.tsx'
import { useReview } from '../../app/review.tsx'
import { dayOf } from '../../components/days.ts'

/** The pledge as the sheet of paper it is (form 1); its date is that of signing. */
export function PledgePaper({ member }: { readonly member: PanelMember }) {
  const { t } = useTranslation('pledge')
  const { locale } = useAppearance().appearance
  const { state } = useReview()
  const [year, month, day] = (state.pledge?.acceptedAt ?? dayOf(new Date())).slice(0, 10).split('-')
  const [opening, ...clauses] = pledgeParagraphs(locale)
  return (
    // a reader by keyboard scrolls the paper
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the only way to scroll without a pointer
    <article className="pledge-paper" tabIndex={0} aria-label={say(locale, 'review', 'pledge.title')}>
      <h2>{say(locale, 'review', 'pledge.title')}</h2>
      <p>{opening}</p>
      {clauses.map((clause) => (
        <p key={clause}>{clause}</p>
      ))}
      <p className="pledge-signature">{t('promisor', { name: member.name, unit: member.unit })}</p>
      <p className="pledge-signature">{t('date', { year, month: Number(month), day: Number(day) })}</p>
    </article>
  )
}
