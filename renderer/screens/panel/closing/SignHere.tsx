import { Button, Checkbox, Modal, Radio } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignerHere } from '#shared/ipc/countersigning.ts'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { ProfileCard } from '#shared/ipc/profiles.ts'
import type { SigningRow } from '#shared/panel/signingRows.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../../components/Faults.tsx'
import { PassphraseInput } from '../../../components/passphrase/PassphraseInput.tsx'
import { SigningSteps } from '../../../components/signed/SigningSteps.tsx'
import { useWords } from '../../../components/useWords.ts'
import { bridge } from '../../../session/bridge.ts'
import type { PanelSigning } from './usePanelSigning.ts'

interface Props {
  readonly row: SigningRow
  readonly signing: Pick<PanelSigning, 'add' | 'step'>
  readonly onClose: () => void
}

/** A member signs at this computer: with the own profile here, or with an identity file brought along. */
export function SignHere({ row, signing, onClose }: Props) {
  const { t } = useTranslation('panelSigning')
  const word = useWords()
  const { member, fingerprint } = row
  const { add, step } = signing
  const profile = useProfileOf(fingerprint)
  const [chosen, setChosen] = useState<'profile' | 'file'>()
  const [file, setFile] = useState<PickedFile>()
  const [passphrase, setPassphrase] = useState('')
  const [stated, setStated] = useState(false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const field = useId()
  const kind = chosen ?? (profile ? 'profile' : 'file')
  const busy = step !== undefined
  const by = signerOf()

  async function choose(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'identity', several: false })
    if (!picked.ok) return setFaults(picked.faults)
    setFaults([])
    if (picked.value[0]) setFile(picked.value[0])
  }

  async function sign(): Promise<void> {
    if (by === undefined || busy) return
    setFaults([])
    const done = await add(by)
    setPassphrase('')
    if (done.ok) onClose()
    else setFaults(done.faults)
  }

  return (
    <Modal
      open
      title={<span className="title">{t('here.title', { name: member.name })}</span>}
      onCancel={onClose}
      mask={{ closable: false }}
      closable={{ disabled: busy, 'aria-label': t('here.cancel') }}
      keyboard={!busy}
      footer={null}
    >
      <form
        className="closing-here"
        onSubmit={(event) => {
          event.preventDefault()
          void sign()
        }}
      >
        <p className="sign-lead">{t('here.about', { unit: member.unit, role: word(member.role) })}</p>
        {profile && (
          <Radio.Group
            aria-label={t('here.with')}
            disabled={busy}
            value={kind}
            onChange={(event) => setChosen(event.target.value as 'profile' | 'file')}
            options={[
              { value: 'profile', label: t('here.profile') },
              { value: 'file', label: t('here.file') },
            ]}
          />
        )}
        {kind === 'file' && (
          <p className="closing-file">
            <Button disabled={busy} onClick={() => void choose()}>
              {t('here.choose')}
            </Button>
            {file && <span>{t('here.chosen', { file: file.name })}</span>}
          </p>
        )}
        <Checkbox checked={stated} disabled={busy} onChange={(event) => setStated(event.target.checked)}>
          {t('here.statement')}
        </Checkbox>
        <label htmlFor={field}>{t('here.passphrase')}</label>
        <PassphraseInput
          id={field}
          value={passphrase}
          disabled={busy}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.target.value)}
        />
        {faults.length > 0 && <Faults faults={faults} />}
        {step ? (
          <SigningSteps step={step} />
        ) : (
          <div className="closing-buttons">
            <Button onClick={onClose}>{t('here.cancel')}</Button>
            <Button type="primary" htmlType="submit" disabled={by === undefined}>
              {t('here.go')}
            </Button>
          </div>
        )}
      </form>
    </Modal>
  )

  function signerOf(): SignerHere | undefined {
    if (!stated) return undefined
    if (kind === 'file') return file && { kind, file: file.file, passphrase }
    return profile && passphrase !== '' ? { kind, profile: profile.id, passphrase } : undefined
  }
}

/** The profile on this computer that holds the key asked for. */
function useProfileOf(fingerprint: string | undefined): ProfileCard | undefined {
  const [cards, setCards] = useState<readonly ProfileCard[]>([])
  useEffect(() => {
    void bridge.profiles.list().then((answer) => answer.ok && setCards(answer.value.cards))
  }, [])
  return cards.find((card) => card.fingerprint === fingerprint)
}
