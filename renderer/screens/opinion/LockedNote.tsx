import { useTranslation } from 'react-i18next'
import { StateMark } from '../../components/StateMark.tsx'
import type { ReviewView } from '../../session/review.tsx'

/** The sheet is locked: this screen shows what was signed. */
export function LockedNote({ review }: { readonly review: ReviewView }) {
  const { t } = useTranslation('opinion')
  const lock = review.state.locks.at(-1)
  return (
    <p className="opinion-locked">
      <StateMark state="locked" decorative /> {t('locked', { at: lock?.at.slice(0, 16).replace('T', ' ') ?? '' })}
    </p>
  )
}
