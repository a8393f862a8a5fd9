import { Button, Checkbox } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Faults } from '../../../components/Faults.tsx'
import { PassphraseInput } from '../../../components/passphrase/PassphraseInput.tsx'
import { SigningSteps } from '../../../components/signed/SigningSteps.tsx'
import { usePanel } from '../../../session/panel.tsx'
import type { PanelSigning } from './usePanelSigning.ts'

interface Props {
  readonly signing: PanelSigning
  /** every act is on disk */
  readonly saved: boolean
}

/** The leader's statement, passphrase and the button that closes and signs. It stays visible and says why it is disabled; Enter signs. */
export function CloseForm({ signing, saved }: Props) {
  const { t } = useTranslation('panelSigning')
  const { t: signText } = useTranslation('signing')
  const { blockers } = usePanel()
  const { step, faults, target, files, close } = signing
  const [stated, setStated] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [field, about] = [useId(), useId()]
  const button = buttonOf()
  return (
    <form
      className="sign-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (button.off) return
        void close(passphrase).then(() => setPassphrase(''))
      }}
    >
      <Checkbox checked={stated} disabled={step !== undefined} onChange={(event) => setStated(event.target.checked)}>
        {t('statement')}
      </Checkbox>
      <label htmlFor={field}>{signText('passphrase')}</label>
      <PassphraseInput
        id={field}
        size="large"
        value={passphrase}
        disabled={step !== undefined}
        placeholder={signText('passphrase.hint')}
        autoComplete="off"
        aria-describedby={about}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      {faults.length > 0 && <Faults faults={faults} />}
      {step === undefined ? (
        <Button type="primary" size="large" htmlType="submit" block disabled={button.off}>
          {button.text}
        </Button>
      ) : (
        <SigningSteps step={step} />
      )}
      <p className="sign-quiet" id={about}>
        {signText('passphrase.about')}
      </p>
    </form>
  )

  function buttonOf(): { readonly text: string; readonly off: boolean } {
    if (blockers.length > 0) return { text: t('close.open', { count: blockers.length }), off: true }
    if (!saved) return { text: t('close.unsaved'), off: true }
    if (!target) return { text: t('close.folder'), off: true }
    if (!files) return { text: t('close.preparing'), off: true }
    if (!stated) return { text: t('close.tick'), off: true }
    if (passphrase === '') return { text: t('close.passphrase'), off: true }
    return { text: t('close.go'), off: false }
  }
}
