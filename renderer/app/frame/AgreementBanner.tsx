import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edit } from '#shared/review/edit.ts'
import type { ReviewView } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'
import { saveExtra } from '../rescue.ts'
import { Banner } from './Banner.tsx'

/** What opening found when journal and database differed, or an entry was cut short: nothing is repaired in silence. */
export function AgreementBanner({ view }: { readonly view: ReviewView }) {
  const { t } = useTranslation('app')
  const { review } = useVisit()
  const [seen, setSeen] = useState(false)
  const { agreement } = view
  /** once saved, what only the database held is not reported at the next opening */
  const save = async (extra: readonly Edit[]) => {
    if (!(await saveExtra(extra, t('agreement.fileName')))) return
    await review?.extraSaved()
    setSeen(true)
  }
  const setAside = review?.facts.setAside
  if (seen || (agreement.kind === 'same' && setAside === undefined)) return null
  const sentences = [
    agreement.kind === 'same' || agreement.kind === 'unavailable' || agreement.kind === 'ahead'
      ? ''
      : t(`agreement.${agreement.kind}`, { count: agreement.rebuilt }),
    agreement.kind === 'unavailable' ? t('agreement.unavailable') : '',
    agreement.kind === 'ahead' ? t('agreement.ahead', { count: agreement.extra.length }) : '',
    setAside === undefined ? '' : t('agreement.setAside', { count: setAside }),
  ]
  const grave = agreement.kind === 'ahead' || agreement.kind === 'unavailable'
  return (
    <Banner
      kind={grave ? 'trouble' : 'note'}
      mark={grave ? 'bad' : 'warn'}
      title={t('agreement.title')}
      text={sentences.filter(Boolean).join(' ')}
    >
      {agreement.kind === 'ahead' && <Button onClick={() => void save(agreement.extra)}>{t('agreement.save')}</Button>}
      <Button onClick={() => setSeen(true)}>{t('agreement.seen')}</Button>
    </Banner>
  )
}
