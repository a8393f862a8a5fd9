import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftLine } from '#shared/ipc/standards.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge } from '../../session/bridge.ts'
import { Ask } from './Ask.tsx'

/** 编制中的标准: the drafts of this person, to go on with or to delete. */
export function DraftList() {
  const { t } = useTranslation('settings')
  const { locale } = useAppearance().appearance
  const [drafts, setDrafts] = useState<readonly DraftLine[]>([])
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [asked, setAsked] = useState<DraftLine>()
  const [changes, setChanges] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after a draft was deleted
  useEffect(() => {
    void bridge.standards.drafts().then((answer) => {
      if (answer.ok) setDrafts(answer.value)
      else setFaults(answer.faults)
    })
  }, [changes])
  const drop = async ({ draft }: DraftLine) => {
    const dropped = await bridge.standards.drop({ draft })
    if (!dropped.ok) setFaults(dropped.faults)
    setAsked(undefined)
    setChanges((before) => before + 1)
  }
  if (drafts.length === 0 && faults.length === 0) return null
  const named = ({ name, version }: DraftLine) => t('standards.draftOf', { name: name === '' ? t('standards.noName') : name, version })
  return (
    <section aria-label={t('standards.drafts')}>
      <p className="settings-quiet">{t('standards.drafts')}</p>
      {faults.length > 0 && <Faults faults={faults} />}
      <ul>
        {drafts.map((line) => (
          <li key={line.draft} className="settings-draft">
            <span>{named(line)}</span>
            <small>{t('standards.draftChanged', { time: new Date(line.changed).toLocaleString(locale) })}</small>
            <a href={`#/settings/standard/${line.draft}`} aria-label={`${t('standards.goOn')} ${named(line)}`}>
              {t('standards.goOn')}
            </a>
            <button
              type="button"
              className="link-button"
              aria-label={`${t('standards.drop')} ${named(line)}`}
              onClick={() => setAsked(line)}
            >
              {t('standards.drop')}
            </button>
          </li>
        ))}
      </ul>
      {asked && (
        <Ask
          title={t('standards.dropTitle')}
          yes={t('standards.drop')}
          danger
          ready
          onYes={() => void drop(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('standards.dropAbout', { name: asked.name === '' ? t('standards.noName') : asked.name, version: asked.version })}</p>
        </Ask>
      )}
    </section>
  )
}
