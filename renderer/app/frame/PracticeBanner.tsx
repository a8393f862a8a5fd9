import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { practicePassphrase } from '#shared/ipc/profiles.ts'
import { useLock } from '../../session/useLock.ts'
import { Banner } from './Banner.tsx'

/** 练习: what it is, what it is not, and the way back to the real tasks. */
export function PracticeBanner() {
  const { t } = useTranslation('app')
  const lock = useLock()
  return (
    <Banner kind="note" mark="ask" title={t('practice')} text={t('practice.text', { passphrase: practicePassphrase })}>
      <Button onClick={lock}>{t('practice.end')}</Button>
    </Banner>
  )
}
