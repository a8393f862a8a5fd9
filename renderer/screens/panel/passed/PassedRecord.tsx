import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PassedPanel } from '#shared/ipc/passing.ts'
import { signerStand } from '#shared/panel/signerStand.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { dayAndMinute } from '../../../components/days.ts'
import { Faults } from '../../../components/Faults.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { FilesToSign } from '../../../components/signed/FilesToSign.tsx'
import { SigningForm } from '../../../components/signed/SigningForm.tsx'
import { useAppearance } from '../../../session/appearance.tsx'
import { usePerson } from '../../../session/person.tsx'
import { PassedSigners } from './PassedSigners.tsx'
import type { Passed } from './usePassed.ts'

interface Props {
  readonly passed: Passed
  readonly panel: PassedPanel
}

/** One record: its check code, its files to look at, who has signed, and the own signature. */
export function PassedRecord({ passed, panel }: Props) {
  const { t } = useTranslation('panelSigning')
  const { t: signText } = useTranslation('signing')
  const { locale } = useAppearance().appearance
  const { card } = usePerson()
  const { written, target, step, faults, chooseFolder, sign } = passed
  const { signatures, decided, notAsked, prepared, folder } = panel
  const { revision, closedAt, sha256, signers, verifications } = signatures
  const files = verifications.map((one) => one.signatures)
  const standOf = (fingerprint: string) => signerStand(fingerprint, files).stand
  const missing = signers.filter(({ fingerprint }) => standOf(fingerprint) !== 'signed').map(({ name }) => name)
  const words = {
    names: { pdf: t('file.pdf'), xlsx: t('file.xlsx'), json: t('file.json') },
    pdfAbout: (pages: number) => t('file.pdfAbout', { pages }),
    xlsxAbout: (sheets: number) => t('file.xlsxAbout', { sheets }),
    early: undefined,
  }
  return (
    <div className="passed-record">
      <p className="sign-code">
        <span>{signText('result.code')}</span>
        <b>{checkCode(sha256)}</b>
        <small>{t('code.title', { revision, time: dayAndMinute(locale, closedAt) })}</small>
      </p>
      {!decided && (
        <p className="sign-warning">
          <StateMark state="warn" size={14} decorative />
          {t('passed.undecided')}
        </p>
      )}
      <FilesToSign prepared={prepared} preparing={false} unprepared={[]} words={words} />
      <PassedSigners signers={signers} files={files} />
      {written !== undefined ? (
        <p className="closing-said" role="status">
          <StateMark state="ok" size={14} decorative />
          {missing.length === 0
            ? t('passed.all', { folder: written })
            : t('passed.done', { folder: written, names: missing.join(t('passed.and')) })}
        </p>
      ) : notAsked ? (
        <Faults faults={[notAsked]} />
      ) : standOf(card.fingerprint) === 'signed' ? (
        <p role="status">{t('passed.already')}</p>
      ) : (
        <>
          <p className="passed-folder">
            {t('passed.into', { folder: target?.path ?? folder })}
            <Button size="small" disabled={step !== undefined} onClick={() => void chooseFolder()}>
              {t('passed.elsewhere')}
            </Button>
          </p>
          <SigningForm step={step} faults={faults} statement={t('here.statement')} buttonOf={buttonOf} onSign={sign} />
        </>
      )}
    </div>
  )

  function buttonOf({ stated, passphrase }: { readonly stated: boolean; readonly passphrase: string }) {
    if (!stated) return { text: t('passed.tick'), off: true }
    if (passphrase === '') return { text: t('passed.passphrase'), off: true }
    return { text: t('passed.go'), off: false }
  }
}
