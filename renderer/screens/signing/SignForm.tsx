import { useTranslation } from 'react-i18next'
import { groupBlockers } from '#shared/review/groupBlockers.ts'
import type { Fault } from '#shared/text/fault.ts'
import { type Entered, SigningForm } from '../../components/signed/SigningForm.tsx'
import { useReview, useStored } from '../../session/review.tsx'
import type { SigningStep } from '../../session/signingSteps.ts'

interface Props {
  readonly step: SigningStep | undefined
  /** where the files go is known */
  readonly hasTarget: boolean
  readonly faults: readonly Fault[]
  readonly onSign: (passphrase: string) => Promise<void>
}

/** The expert's statement, passphrase and signature. */
export function SignForm({ step, hasTarget, faults, onSign }: Props) {
  const { t } = useTranslation('signing')
  const { blockers } = useReview()
  const { saved } = useStored()
  return <SigningForm step={step} faults={faults} statement={t('statement')} buttonOf={buttonOf} onSign={onSign} />

  function buttonOf({ stated, passphrase }: Entered): { readonly text: string; readonly off: boolean } {
    if (step !== undefined) return { text: t('button.signing'), off: true }
    if (blockers.length > 0) return { text: t('button.open', { count: groupBlockers(blockers).length }), off: true }
    if (saved.kind !== 'saved') return { text: t('button.unsaved'), off: true }
    if (!hasTarget) return { text: t('button.folder'), off: true }
    if (!stated) return { text: t('button.tick'), off: true }
    if (passphrase === '') return { text: t('button.passphrase'), off: true }
    return { text: t('button.sign'), off: false }
  }
}
