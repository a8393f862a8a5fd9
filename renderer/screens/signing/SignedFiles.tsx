import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../components/byteSize.ts'
import { Faults } from '../../components/Faults.tsx'
import { MiddleCut } from '../../components/MiddleCut.tsx'
import { BackupNote } from '../../components/signed/BackupNote.tsx'
import { SigningSteps } from '../../components/signed/SigningSteps.tsx'
import { bridge } from '../../session/bridge.ts'
import { useReview } from '../../session/review.tsx'
import { HandIn } from './HandIn.tsx'
import type { Signing } from './useSigning.ts'

/** The files of a locked sheet: where they are, that they could not be written, and the way to export them again. */
export function SignedFiles({ signing }: { readonly signing: Signing }) {
  const { t } = useTranslation('signing')
  const { signed, step, faults, notWritten, exportAgain, mayReplace, backup } = signing
  const lock = useReview().state.locks.at(-1)
  const first = signed?.files[0]
  return (
    <section className="sign-result sign-after" aria-label={t('files.title')}>
      {signed && (
        <>
          <h3 className="sign-head">{t('files.title')}</h3>
          <ul className="sign-written">
            {signed.files.map(({ name, bytes, kind }) => (
              <li key={kind}>
                <MiddleCut text={name} />
                <em>{byteSize(bytes)}</em>
              </li>
            ))}
          </ul>
        </>
      )}
      {notWritten && (
        <div className="sign-missing" role="alert">
          <b>{t('notWritten.title')}</b>
          <p>{t(faults.every(({ code }) => code.startsWith('file.')) ? 'notWritten.way' : 'notWritten.amend')}</p>
        </div>
      )}
      {faults.length > 0 && !mayReplace && <Faults faults={faults} />}
      {mayReplace && <Replace signing={signing} replace={mayReplace} />}
      {step && <SigningSteps step={step} />}
      {lock && !notWritten && <HandIn resultSha256={lock.resultSha256} />}
      {backup && <BackupNote backup={backup} />}
      <div className="sign-buttons">
        {first && <Button onClick={() => void bridge.signing.reveal({ file: first.file })}>{t('files.reveal')}</Button>}
        <Button disabled={step !== undefined} onClick={() => void exportAgain()}>
          {t('files.again')}
        </Button>
      </div>
    </section>
  )
}

/** Files of the same names exist: they are replaced only after asking. */
function Replace({ signing, replace }: { readonly signing: Signing; readonly replace: () => Promise<void> }) {
  const { t } = useTranslation('signing')
  const names = signing.faults.map(({ name }) => name?.split(/[\\/]/).at(-1)).filter((name) => name !== undefined)
  return (
    <div className="sign-missing" role="alert">
      <b>{t('replace.title')}</b>
      {names.map((name) => (
        <p key={name}>{name}</p>
      ))}
      <p>{t('replace.about')}</p>
      <div className="sign-buttons">
        <Button danger onClick={() => void replace()}>
          {t('replace.yes')}
        </Button>
        <Button
          onClick={() => {
            signing.keepFiles()
            void signing.chooseFolder()
          }}
        >
          {t('replace.no')}
        </Button>
      </div>
    </div>
  )
}
