import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ReviewView } from '../../session/review.tsx'
import { Banner } from './Banner.tsx'

/** A sheet that was reopened is a new version: which one, what it replaces, and why. Quiet, until it is read. */
export function RevisionBanner({ view }: { readonly view: ReviewView }) {
  const { t } = useTranslation('app')
  const [seen, setSeen] = useState(false)
  const reopened = view.state.reopened.at(-1)
  if (seen || reopened === undefined) return null
  return (
    <Banner
      kind="quiet"
      mark="half"
      title={t('revision.title', { revision: view.state.revision, code: checkCode(reopened.replaces) })}
      text={t('revision.text', { reason: reopened.reason })}
    >
      <Button size="small" onClick={() => setSeen(true)}>
        {t('agreement.seen')}
      </Button>
    </Banner>
  )
}
