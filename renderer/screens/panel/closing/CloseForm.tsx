import { useTranslation } from 'react-i18next'
import { type Entered, SigningForm } from '../../../components/signed/SigningForm.tsx'
import { usePanel } from '../../../session/panel.tsx'
import type { PanelSigning } from './usePanelSigning.ts'

interface Props {
  readonly signing: PanelSigning
  /** every act is on disk */
  readonly saved: boolean
}

/** The leader's statement, passphrase and the button that closes and signs. */
export function CloseForm({ signing, saved }: Props) {
  const { t } = useTranslation('panelSigning')
  const { blockers } = usePanel()
  const { step, faults, target, files, unprepared, close } = signing
  return <SigningForm step={step} faults={faults} statement={t('statement')} buttonOf={buttonOf} onSign={close} />

  function buttonOf({ stated, passphrase }: Entered): { readonly text: string; readonly off: boolean } {
    if (blockers.length > 0) return { text: t('close.open', { count: blockers.length }), off: true }
    if (!saved) return { text: t('close.unsaved'), off: true }
    if (!target) return { text: t('close.folder'), off: true }
    if (unprepared.length > 0) return { text: t('close.cannot'), off: true }
    if (!files) return { text: t('close.preparing'), off: true }
    if (!stated) return { text: t('close.tick'), off: true }
    if (passphrase === '') return { text: t('close.passphrase'), off: true }
    return { text: t('close.go'), off: false }
  }
}
