import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edit } from '#shared/record/edit.ts'
import { sayFault } from '#shared/text/say.ts'
import { useAppearance } from '../../session/appearance.tsx'
import type { AnyOpenRecord } from '../../session/shownRecord.ts'
import type { Agreement } from '../../store/agree.ts'
import { saveExtra } from '../rescue.ts'
import { Banner } from './Banner.tsx'
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx'

/** Reports at opening that journal and database differed, or that an entry was truncated: no repair is silent. */
export function AgreementBanner({ record }: { readonly record: AnyOpenRecord }) {
  const { t } = useTranslation('app')
  const { locale } = useAppearance().appearance
  const [seen, setSeen] = useState(false)
  const { agreement } = record
  /** once saved, what only the database held is not reported at the next opening */
  const save = async (extra: readonly Edit[]) => {
    if (!(await saveExtra(extra, t('agreement.fileName')))) return
    await record.extraSaved()
    setSeen(true)
  }
  if (agreement.kind === 'readOnly')
    return <ReadOnlyBanner record={record} reason={sayFault(locale, agreement.fault)} later={agreement.later} />
  const { setAside, unproven } = record.facts
  if (seen || (agreement.kind === 'same' && setAside === undefined && !unproven)) return null
  const sentences = [
    agreement.kind === 'same' ? '' : t(`agreement.${agreement.kind}`, { count: countOf(agreement) }),
    setAside === undefined ? '' : t('agreement.setAside', { count: setAside }),
    unproven ? t('agreement.unproven') : '',
  ]
  const grave = agreement.kind === 'ahead' || isAlone(agreement) || unproven
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

function countOf(agreement: Exclude<Agreement, { kind: 'same' | 'readOnly' }>): number {
  if (agreement.kind === 'ahead') return agreement.extra.length
  if (agreement.kind === 'restored') return agreement.count
  return isAlone(agreement) ? 0 : agreement.rebuilt
}

/** Edits are kept in the journal, without a database. */
function isAlone(agreement: Agreement): agreement is Extract<Agreement, { kind: 'unavailable' | 'newer' }> {
  return agreement.kind === 'unavailable' || agreement.kind === 'newer'
}
