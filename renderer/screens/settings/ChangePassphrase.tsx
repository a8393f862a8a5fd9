import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'
import { isShort } from '../../components/passphrase/strength.ts'
import { bridge } from '../../session/bridge.ts'
import { Ask } from './Ask.tsx'

/** The old passphrase is asked once (wrong ones count and wait), the new one twice; reviews and certificate are unchanged. */
export function ChangePassphrase({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const long = after !== '' && !isShort(after)
  const ready = before !== '' && long && after === again && !busy
  const run = async () => {
    setBusy(true)
    const changed = await bridge.profiles.changePassphrase({ before, after })
    setBusy(false)
    if (changed.ok) onDone()
    else setFaults(changed.faults)
  }
  return (
    <Ask title={t('person.change')} yes={t('person.change')} ready={ready} onYes={() => void run()} onClose={onClose}>
      <Field label={t('person.before')}>
        {(id) => <PassphraseInput id={id} autoFocus autoComplete="current-password" onChange={(event) => setBefore(event.target.value)} />}
      </Field>
      <Field label={t('person.after')}>
        {(id) => <PassphraseInput id={id} autoComplete="new-password" onChange={(event) => setAfter(event.target.value)} />}
      </Field>
      <Field label={t('backup.again')}>
        {(id) => <PassphraseInput id={id} autoComplete="new-password" onChange={(event) => setAgain(event.target.value)} />}
      </Field>
      <p className="settings-quiet" role="status">
        {after !== '' && !long && t('backup.short')}
        {long && again !== '' && again !== after && t('backup.differ')}
      </p>
      {faults.length > 0 && <Faults faults={faults} />}
    </Ask>
  )
}
