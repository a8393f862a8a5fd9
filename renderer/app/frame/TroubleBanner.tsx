import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actNameOf } from '#shared/kinds/actName.ts'
import type { Fault } from '#shared/text/fault.ts'
import { sayFault } from '#shared/text/say.ts'
import { useAppearance } from '../../session/appearance.tsx'
import type { AnyOpenRecord } from '../../session/shownRecord.ts'
import { useVisit } from '../../session/visit.tsx'
import { saveElsewhere } from '../rescue.ts'
import { Banner } from './Banner.tsx'

/** Saving failed: what is not saved, that it is still on screen, why, and what to do. */
export function TroubleBanner({ record, faults }: { readonly record: AnyOpenRecord; readonly faults: readonly Fault[] }) {
  const { t } = useTranslation('app')
  const { locale } = useAppearance().appearance
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const { opened } = useVisit()
  const { session, facts } = record
  const unsaved = session.unsaved()
  const names = [
    ...new Set(
      unsaved.map(({ act }) => ('criterion' in act && act.criterion ? `${act.criterion} ` : '') + actNameOf(locale, facts.kind, act.kind)),
    ),
  ]
  const reasons = faults.map((fault) => t('trouble.reason', { reason: sayFault(locale, shortNamed(fault)) })).join('')

  async function retry(): Promise<void> {
    setBusy(true)
    const again = await session.retry()
    setBusy(false)
    if (!again.ok) setSaid(t('trouble.again'))
  }
  async function elsewhere(): Promise<void> {
    const saved = await saveElsewhere(record, opened?.sha256 ?? '', t('trouble.fileName'))
    if (saved) setSaid(saved.ok ? t('trouble.rescued') : saved.faults.map((fault) => sayFault(locale, fault)).join(' '))
  }
  return (
    <Banner
      kind="trouble"
      mark="bad"
      title={
        unsaved.length > 0
          ? t('trouble.title', { what: names.slice(0, 3).join(t('trouble.and')), count: unsaved.length })
          : t('trouble.database')
      }
      text={
        <>
          {reasons} {unsaved.length > 0 && t('trouble.onScreen')} <span role="status">{said}</span>
        </>
      }
    >
      <Button onClick={() => void elsewhere()}>{t('trouble.elsewhere')}</Button>
      <Button type="primary" loading={busy} onClick={() => void retry()}>
        {t('trouble.retry')}
      </Button>
    </Banner>
  )
}

/** The file's own name; its folders would only fill the banner. */
function shortNamed(fault: Fault): Fault {
  return fault.name === undefined ? fault : { ...fault, name: fault.name.split(/[\\/]/).at(-1) ?? fault.name }
}
