import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prepared } from '#shared/ipc/signing.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Look, type Looked } from './Look.tsx'

interface Props {
  readonly prepared: Prepared | undefined
  readonly preparing: boolean
  /** why the files cannot be shown */
  readonly unprepared: readonly Fault[]
}

/** Until these are done there is no result to lay out; each is listed among the blockers. */
const early = new Set(['review.pledge', 'review.recusal'])
const shownReasons = 3

/** The three files, each to be looked at before it is signed. */
export function FilesToSign({ prepared, preparing, unprepared }: Props) {
  const { t } = useTranslation('signing')
  const [looked, setLooked] = useState<Looked>()
  const reasons = preparing ? [] : unprepared
  const waits = reasons.some(({ code }) => early.has(code))
  const quiet = preparing ? t('file.preparing') : waits ? t('file.notYet') : t('file.cannot')
  const rows = [
    { kind: 'pdf', about: prepared ? t('file.pdfAbout', { pages: prepared.pages }) : quiet, look: 'file.pages' },
    { kind: 'xlsx', about: prepared ? t('file.xlsxAbout', { sheets: prepared.sheets.length }) : quiet, look: 'file.look' },
    { kind: 'json', about: t('file.jsonAbout'), look: 'file.look' },
  ] as const
  return (
    <>
      <ul className="sign-files" aria-busy={preparing}>
        {rows.map(({ kind, about, look }) => (
          <li key={kind}>
            <i aria-hidden>{kind.toUpperCase()}</i>
            <div>
              <b>{t(`file.${kind}`)}</b>
              <span>{about}</span>
            </div>
            {prepared && (
              <button type="button" className="link-button" aria-label={`${t(look)} ${t(`file.${kind}`)}`} onClick={() => setLooked(kind)}>
                {t(look)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!waits && reasons.length > 0 && <Faults faults={reasons.slice(0, shownReasons)} />}
      {prepared?.state === 'draft' && <p className="sign-note">{t('file.draft')}</p>}
      {prepared && looked && <Look prepared={prepared} kind={looked} onClose={() => setLooked(undefined)} />}
    </>
  )
}
