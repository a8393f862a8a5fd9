import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prepared } from '#shared/ipc/signing.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../Faults.tsx'
import { Look, type Looked } from './Look.tsx'

interface Props {
  readonly prepared: Prepared | undefined
  readonly preparing: boolean
  /** why the files cannot be shown */
  readonly unprepared: readonly Fault[]
  readonly words: FileWords
}

/** What the files of a record are called. */
export interface FileWords {
  readonly names: Readonly<Record<Looked, string>>
  readonly pdfAbout: (pages: number) => string
  readonly xlsxAbout: (sheets: number) => string
  /** said instead while what must come first is not done; otherwise the reasons are shown */
  readonly early: string | undefined
}

const shownReasons = 3

/** The three files, each to be looked at before it is signed. */
export function FilesToSign({ prepared, preparing, unprepared, words }: Props) {
  const { t } = useTranslation('signing')
  const [looked, setLooked] = useState<Looked>()
  const reasons = preparing ? [] : unprepared
  const { names, early } = words
  const waits = early !== undefined
  const quiet = preparing ? t('file.preparing') : (early ?? t('file.cannot'))
  const rows = [
    { kind: 'pdf', about: prepared ? words.pdfAbout(prepared.pages) : quiet, look: 'file.pages' },
    { kind: 'xlsx', about: prepared ? words.xlsxAbout(prepared.sheets.length) : quiet, look: 'file.look' },
    { kind: 'json', about: t('file.jsonAbout'), look: 'file.look' },
  ] as const
  return (
    <>
      <ul className="sign-files" aria-busy={preparing}>
        {rows.map(({ kind, about, look }) => (
          <li key={kind}>
            <i aria-hidden>{kind.toUpperCase()}</i>
            <div>
              <b>{names[kind]}</b>
              <span>{about}</span>
            </div>
            {prepared && (
              <button type="button" className="link-button" aria-label={`${t(look)} ${names[kind]}`} onClick={() => setLooked(kind)}>
                {t(look)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!waits && reasons.length > 0 && <Faults faults={reasons.slice(0, shownReasons)} />}
      {prepared?.state === 'draft' && <p className="sign-note">{t('file.draft')}</p>}
      {prepared && looked && <Look prepared={prepared} kind={looked} name={names[looked]} onClose={() => setLooked(undefined)} />}
    </>
  )
}
