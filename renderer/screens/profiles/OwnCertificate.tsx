import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { KeyFileFacts } from '#shared/ipc/profiles.ts'
import { readableFingerprint } from '#shared/signature/certificate.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'
import { bridge } from '../../session/bridge.ts'
import type { OwnKeyFile } from './useProfiles.ts'

interface Props {
  /** called with an opened file, and with `undefined` as soon as another file or passphrase is given */
  readonly onRead: (own: OwnKeyFile | undefined, holder?: KeyFileFacts) => void
}

/** A certificate the person has already: the file, its passphrase, and whose it is. */
export function OwnCertificate({ onRead }: Props) {
  const { t } = useTranslation('profiles')
  const [file, setFile] = useState<PickedFile>()
  const [passphrase, setPassphrase] = useState('')
  const [holder, setHolder] = useState<KeyFileFacts>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [busy, setBusy] = useState(false)

  function changed(): void {
    setHolder(undefined)
    setFaults([])
    onRead(undefined)
  }

  async function pick(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'identity', several: false })
    const one = picked.ok ? picked.value[0] : undefined
    if (!picked.ok) setFaults(picked.faults)
    if (!one) return
    changed()
    setFile(one)
  }

  async function read(): Promise<void> {
    if (!file) return
    setBusy(true)
    const answer = await bridge.profiles.readKeyFile({ file: file.file, passphrase })
    setBusy(false)
    if (!answer.ok) return setFaults(answer.faults.map((fault) => ({ ...fault, name: file.name })))
    setFaults([])
    setHolder(answer.value)
    onRead({ file: file.file, passphrase }, answer.value)
  }

  return (
    <div className="own-certificate">
      <span>
        <Button onClick={() => void pick()}>{t('own.pick')}</Button> {file?.name}
      </span>
      <Field label={t('own.passphrase')} hint={t('own.passphraseHint')}>
        {(id) => (
          <span className="own-passphrase">
            <PassphraseInput
              id={id}
              value={passphrase}
              onChange={(event) => {
                setPassphrase(event.target.value)
                changed()
              }}
            />
            <Button disabled={!file || busy} onClick={() => void read()}>
              {t('own.read')}
            </Button>
          </span>
        )}
      </Field>
      <div role="status">
        {holder && (
          <p className="note-done">
            {t('own.holder', { name: holder.name, unit: holder.unit ?? '', date: holder.notAfter.slice(0, 10) })}
            <br />
            {t('own.fingerprint', { digits: readableFingerprint(holder.fingerprint) })}
          </p>
        )}
      </div>
      <Faults faults={faults} />
    </div>
  )
}
