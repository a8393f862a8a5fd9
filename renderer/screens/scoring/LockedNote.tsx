import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { checkCode } from '#shared/result/checkCode.ts'
import type { Lock } from '#shared/review/state.ts'
import { useAppearance } from '../../app/appearance.tsx'
import { dayAndMinute } from '../../components/days.ts'
import { StateMark } from '../../components/StateMark.tsx'

/** A locked sheet says so above everything: since when, under which code, and the way to change it all the same. */
export function LockedNote({ lock }: { readonly lock: Lock }) {
  const { t } = useTranslation('scoringScreen')
  const { locale } = useAppearance().appearance
  return (
    <aside className="locked-note" aria-label={t('locked.label')}>
      <StateMark state="locked" size={18} decorative />
      <p>
        <b>{t('locked.fact', { at: dayAndMinute(locale, lock.at) })}</b>
        <span>{t('locked.way', { code: checkCode(lock.resultSha256) })}</span>
      </p>
      <Button href="#/signing">{t('locked.files')}</Button>
      <Button href="#/signing/reopen">{t('locked.reopen')}</Button>
    </aside>
  )
}
