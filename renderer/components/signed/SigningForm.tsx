import { Button, Checkbox } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import type { SigningStep } from '../../session/signingSteps.ts'
import { Faults } from '../Faults.tsx'
import { PassphraseInput } from '../passphrase/PassphraseInput.tsx'
import { SigningSteps } from './SigningSteps.tsx'

/** What the person has entered. */
export interface Entered {
  readonly stated: boolean
  readonly passphrase: string
}

interface Props {
  /** the step that signing is at */
  readonly step: SigningStep | undefined
  readonly faults: readonly Fault[]
  /** what the person confirms by the tick */
  readonly statement: string
  /** the button's text, and whether it is disabled for the reason that the text gives */
  readonly buttonOf: (entered: Entered) => { readonly text: string; readonly off: boolean }
  readonly onSign: (passphrase: string) => Promise<void>
}

/** The statement, the passphrase and the signature. The button stays visible and says why it is disabled; Enter signs. */
export function SigningForm({ step, faults, statement, buttonOf, onSign }: Props) {
  const { t } = useTranslation('signing')
  const [stated, setStated] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [field, about] = [useId(), useId()]
  const button = buttonOf({ stated, passphrase })
  return (
    <form
      className="sign-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (button.off) return
        void onSign(passphrase).then(() => setPassphrase(''))
      }}
    >
      <Checkbox checked={stated} disabled={step !== undefined} onChange={(event) => setStated(event.target.checked)}>
        {statement}
      </Checkbox>
      <label htmlFor={field}>{t('passphrase')}</label>
      <PassphraseInput
        id={field}
        size="large"
        value={passphrase}
        disabled={step !== undefined}
        placeholder={t('passphrase.hint')}
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
        {t('passphrase.about')}
      </p>
    </form>
  )
}
