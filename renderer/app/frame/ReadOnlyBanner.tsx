import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edit } from '#shared/record/edit.ts'
import type { AnyOpenRecord } from '../../session/shownRecord.ts'
import { saveExtra } from '../rescue.ts'
import { Banner } from './Banner.tsx'

interface Props {
  readonly record: AnyOpenRecord
  /** what is wrong with the journal */
  readonly reason: string
  /** edits that can be read behind the damage; they are not in what the screens show */
  readonly later: readonly Edit[]
}

/** Shown while the journal is damaged: what was saved up to the damage can be read and printed, but not changed. */
export function ReadOnlyBanner({ record, reason, later }: Props) {
  const { t } = useTranslation('app')
  const [saved, setSaved] = useState(false)
  const { edits } = record.session.snapshot()
  const save = async () => setSaved(await saveExtra([...edits, ...later], t('readOnly.fileName')))
  return (
    <Banner
      kind="trouble"
      mark="bad"
      title={t('readOnly.title')}
      text={
        <>
          {reason} {t('readOnly.text', { shown: edits.length })} {later.length > 0 && t('readOnly.later', { count: later.length })}{' '}
          <span role="status">{saved && t('readOnly.saved')}</span>
        </>
      }
    >
      <Button onClick={() => void save()}>{t('readOnly.save')}</Button>
    </Banner>
  )
}
