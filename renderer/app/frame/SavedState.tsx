import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StateMark } from '../../components/StateMark.tsx'
import type { Saved } from '../../store/session.ts'
import { useReviewIfOpen } from '../review.tsx'

/** Storing takes milliseconds; only what takes longer than this is said to be under way. */
const noticeable = 400

/** 已保存 HH:MM:SS, 保存中, 未能保存 or 已签署，只读: always at the same place, of the same width. */
export function SavedState() {
  const { t } = useTranslation('app')
  const review = useReviewIfOpen()
  const shown = useSteady(review?.saved)
  if (review === undefined || shown === undefined) return null
  if (review.state.locked && shown.kind !== 'failed')
    return (
      <span className="top-saved">
        <StateMark state="locked" size={15} decorative />
        {t('saved.locked')}
      </span>
    )
  if (shown.kind === 'failed')
    return (
      <span className="top-saved" data-failed>
        <StateMark state="bad" size={15} decorative />
        {t('saved.failed')}
      </span>
    )
  return (
    <span className="top-saved">
      <StateMark state={shown.kind === 'saving' ? 'half' : 'ok'} size={15} decorative />
      {shown.kind === 'saving' ? t('saved.saving') : t('saved.at', { time: shown.at.slice(11, 19) })}
    </span>
  )
}

/** The state without flicker: the last one stays while the next is only on its way. */
function useSteady(saved: Saved | undefined): Saved | undefined {
  const [steady, setSteady] = useState(saved)
  useEffect(() => {
    if (saved?.kind !== 'saving') {
      setSteady(saved)
      return undefined
    }
    const timer = setTimeout(() => setSteady(saved), noticeable)
    return () => clearTimeout(timer)
  }, [saved])
  return steady
}
