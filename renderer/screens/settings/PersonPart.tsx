import { Button, Select } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { bridge } from '../../session/bridge.ts'
import { usePerson } from '../../session/person.tsx'
import { useLock } from '../../session/useLock.ts'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { type Outcome, Wipe } from './Wipe.tsx'

/** Wiping the open review renders the screen again; the outcome is shown there once. */
let lastOutcome: Outcome | undefined

const idleChoices = [5, 15, 30, 60]

/** The current profile: the certificate to compare, the passphrase, locking, and wiping finished reviews. */
export function PersonPart() {
  const { t } = useTranslation('settings')
  const { card, idleMinutes, setIdleMinutes } = usePerson()
  const lock = useLock()
  const idle = useId()
  const [open, setOpen] = useState<'passphrase' | 'wipe'>()
  const [said, setSaid] = useState(() => lastOutcome?.said)
  const [faults, setFaults] = useState<readonly Fault[]>(() => lastOutcome?.faults ?? [])
  useEffect(() => {
    lastOutcome = undefined
  }, [])
  const close = () => setOpen(undefined)
  const exportCertificate = async () => {
    const target = await bridge.files.pickTarget({ name: t('person.certificateName', { name: card.name }), kind: 'pem' })
    if (!target.ok || target.value === undefined) return
    const written = await bridge.settings.exportCertificate({ target: target.value.file })
    setFaults(written.ok ? [] : written.faults)
    setSaid(written.ok ? t('person.exported', { name: target.value.name }) : undefined)
  }
  const exportCard = async () => {
    const target = await bridge.files.pickTarget({ name: t('person.cardName', { name: card.name }), kind: 'ticcard' })
    if (!target.ok || target.value === undefined) return
    const written = await bridge.settings.exportCard({ target: target.value.file })
    setFaults(written.ok ? [] : written.faults)
    setSaid(written.ok ? t('person.exported', { name: target.value.name }) : undefined)
  }
  const changeIdle = async (minutes: number) => {
    const kept = await bridge.settings.keepIdleMinutes({ idleMinutes: minutes })
    setFaults(kept.ok ? [] : kept.faults)
    if (kept.ok) setIdleMinutes(minutes)
  }
  return (
    <section aria-labelledby="person-title">
      <h3 className="settings-head" id="person-title">
        {t('person.title')}
      </h3>
      <dl className="settings-facts">
        <dt>{t('person.who')}</dt>
        <dd>
          {card.name}　{card.unit}
        </dd>
        <dt>{t('person.fingerprint')}</dt>
        <dd className="digest" title={groupsOfFour(card.fingerprint)}>
          {groupsOfFour(card.fingerprint.slice(0, 24))}
        </dd>
        <dt>
          <label htmlFor={idle}>{t('person.idle')}</label>
        </dt>
        <dd>
          <Select
            id={idle}
            size="small"
            value={idleMinutes}
            options={[...new Set([...idleChoices, idleMinutes])]
              .toSorted((a, b) => a - b)
              .map((value) => ({ value, label: t('person.idleMinutes', { minutes: value }) }))}
            onChange={(minutes: number) => void changeIdle(minutes)}
          />
        </dd>
      </dl>
      {faults.length > 0 && <Faults faults={faults} />}
      <p role="status" className="settings-said">
        {said}
      </p>
      <div className="settings-buttons">
        <Button size="small" onClick={() => setOpen('passphrase')}>
          {t('person.change')}
        </Button>
        <Button size="small" onClick={() => void exportCertificate()}>
          {t('person.certificate')}
        </Button>
        <Button size="small" title={t('person.cardAbout')} onClick={() => void exportCard()}>
          {t('person.card')}
        </Button>
        <Button size="small" onClick={lock}>
          {t('person.lock')}
        </Button>
        <Button size="small" danger className="settings-wipe" onClick={() => setOpen('wipe')}>
          {t('wipe.button')}
        </Button>
      </div>
      {open === 'passphrase' && (
        <ChangePassphrase
          onClose={close}
          onDone={() => {
            setSaid(t('person.changed'))
            close()
          }}
        />
      )}
      {open === 'wipe' && (
        <Wipe
          onClose={close}
          onDone={(outcome) => {
            lastOutcome = outcome
            setSaid(outcome.said)
            setFaults(outcome.faults)
            close()
          }}
        />
      )}
    </section>
  )
}
