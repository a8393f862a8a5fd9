import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup, Preferences } from '#shared/ipc/settings.ts'
import type { Fault } from '#shared/text/fault.ts'
import { dayAndMinute, dayOf } from '../../components/days.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'
import { isShort } from '../../components/passphrase/strength.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge } from '../../session/bridge.ts'
import { usePerson } from '../../session/person.tsx'
import { Ask } from './Ask.tsx'

/** A backup of everything this person wrote, encrypted under its own passphrase, and read back before it counts. */
export function BackupPart() {
  const { t } = useTranslation('settings')
  const { locale } = useAppearance().appearance
  const [last, setLast] = useState<Backup>()
  const [kept, setKept] = useState<Preferences>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    void bridge.settings.lastBackup().then((answer) => answer.ok && setLast(answer.value))
    void bridge.settings.preferences().then((answer) => (answer.ok ? setKept(answer.value) : setFaults(answer.faults)))
  }, [])
  const chooseFolder = async () => {
    const chosen = await bridge.settings.chooseBackupFolder()
    if (chosen.ok) setKept(chosen.value)
    setFaults(chosen.ok ? [] : chosen.faults)
  }
  return (
    <section aria-labelledby="backup-title">
      <h3 className="settings-head" id="backup-title">
        {t('backup.title')}
      </h3>
      <dl className="settings-facts">
        <dt>{t('backup.last')}</dt>
        <dd>{last ? t('backup.lastAbout', { time: dayAndMinute(locale, last.at), name: last.name }) : t('backup.never')}</dd>
        <dt>{t('backup.contains')}</dt>
        <dd>{t('backup.containsAbout')}</dd>
        <dt>{t('backup.signed')}</dt>
        <dd>
          {t('backup.signedAbout')}
          {kept && <span className="settings-path">{kept.backupFolder}</span>}
          {kept?.backupHere && <small>{t('backup.sameDisk')}</small>}
        </dd>
      </dl>
      {faults.length > 0 && <Faults faults={faults} />}
      <div className="settings-buttons">
        <Button size="small" onClick={() => setAsking(true)}>
          {t('backup.now')}
        </Button>
        <Button size="small" onClick={() => void chooseFolder()}>
          {t('backup.choose')}
        </Button>
      </div>
      {asking && (
        <BackUp
          onClose={() => setAsking(false)}
          onDone={(backup) => {
            setLast(backup)
            setAsking(false)
          }}
        />
      )}
    </section>
  )
}

function BackUp({ onDone, onClose }: { readonly onDone: (backup: Backup) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { card } = usePerson()
  const [own, setOwn] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const long = passphrase !== '' && !isShort(passphrase)
  const run = async () => {
    const name = t('backup.fileName', { name: card.name, date: dayOf(new Date()) })
    const target = await bridge.files.pickTarget({ name, kind: 'ticprofile' })
    if (!target.ok) return setFaults(target.faults)
    if (target.value === undefined) return
    setBusy(true)
    const done = await bridge.settings.backUp({ target: target.value.file, passphrase, own })
    setBusy(false)
    if (done.ok) onDone(done.value)
    else setFaults(done.faults)
  }
  return (
    <Ask
      title={t('backup.now')}
      yes={t('backup.save')}
      ready={own !== '' && long && passphrase === again && !busy}
      onYes={() => void run()}
      onClose={onClose}
    >
      <Field label={t('backup.own')}>
        {(id) => <PassphraseInput id={id} autoFocus autoComplete="current-password" onChange={(event) => setOwn(event.target.value)} />}
      </Field>
      <Field label={t('backup.passphrase')} hint={t('backup.passphraseHint')}>
        {(id) => <PassphraseInput id={id} autoComplete="new-password" onChange={(event) => setPassphrase(event.target.value)} />}
      </Field>
      <Field label={t('backup.again')}>
        {(id) => <PassphraseInput id={id} autoComplete="new-password" onChange={(event) => setAgain(event.target.value)} />}
      </Field>
      <p className="settings-quiet" role="status">
        {passphrase !== '' && !long && t('backup.short')}
        {long && again !== '' && again !== passphrase && t('backup.differ')}
      </p>
      {faults.length > 0 && <Faults faults={faults} />}
    </Ask>
  )
}
