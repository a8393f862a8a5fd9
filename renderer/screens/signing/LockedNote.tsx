import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkCode } from '#shared/result/checkCode.ts'
import { useAppearance } from '../../app/appearance.tsx'
import { useReview } from '../../app/review.tsx'
import { dayAndMinute } from '../../components/days.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { Reopen } from './Reopen.tsx'

/** Quietly, across the screen: signed when, under which code, and the one way to change it. */
export function LockedNote() {
  const { t } = useTranslation('signing')
  const { state } = useReview()
  const { locale } = useAppearance().appearance
  const [asking, setAsking] = useState(false)
  const lock = state.locks.at(-1)
  if (!state.locked || lock === undefined) return null
  return (
    <div className="sign-locked" role="status">
      <StateMark state="locked" size={18} decorative />
      <div>
        <b>{t('locked.title', { time: dayAndMinute(locale, lock.at) })}</b>
        <span>{t('locked.about', { code: checkCode(lock.resultSha256), revision: lock.revision })}</span>
      </div>
      <Button onClick={() => setAsking(true)}>{t('locked.reopen')}</Button>
      {asking && <Reopen onDone={() => setAsking(false)} />}
    </div>
  )
}
