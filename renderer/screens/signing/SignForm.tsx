import { Button, Checkbox } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupBlockers } from '#shared/review/groupBlockers.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'
import { SigningSteps } from '../../components/signed/SigningSteps.tsx'
import { useReview, useStored } from '../../session/review.tsx'
import type { SigningStep } from '../../session/signingSteps.ts'

interface Props {
  readonly step: SigningStep | undefined
  /** where the files go is known */
  readonly hasTarget: boolean
  readonly faults: readonly Fault[]
  readonly onSign: (passphrase: string) => Promise<void>
}

/** The statement, the passphrase and the signature. The button stays visible and says why it is disabled; Enter signs. */
export function SignForm({ step, hasTarget, faults, onSign }: Props) {
  const { t } = useTranslation('signing')
  const { blockers } = useReview()
  const { saved } = useStored()
  const [stated, setStated] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const about = useId()
  const button = buttonOf()
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
        {t('statement')}
      </Checkbox>
      <label htmlFor="sign-passphrase">{t('passphrase')}</label>
      <PassphraseInput
        id="sign-passphrase"
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

  function buttonOf(): { readonly text: string; readonly off: boolean } {
    if (step !== undefined) return { text: t('button.signing'), off: true }
    if (blockers.length > 0) return { text: t('button.open', { count: groupBlockers(blockers).length }), off: true }
    if (saved.kind !== 'saved') return { text: t('button.unsaved'), off: true }
    if (!hasTarget) return { text: t('button.folder'), off: true }
    if (!stated) return { text: t('button.tick'), off: true }
    if (passphrase === '') return { text: t('button.passphrase'), off: true }
    return { text: t('button.sign'), off: false }
  }
}
