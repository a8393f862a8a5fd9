import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { checkCode } from '#shared/result/checkCode.ts'
import { bridge } from '../../app/bridge.ts'
import { useReview } from '../../app/review.tsx'
import { byteSize } from '../../components/byteSize.ts'
import { Faults } from '../../components/Faults.tsx'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { SignedFacts } from './SignedFacts.tsx'
import { SigningSteps } from './SigningSteps.tsx'
import type { Signing } from './useSigning.ts'

/** After the signature: the check code to read out, what was verified, the files, and the way to export them again. */
export function SignedResult({ signing }: { readonly signing: Signing }) {
  const { t } = useTranslation('signing')
  const { state } = useReview()
  const { signed, step, faults, notWritten, exportAgain, mayReplace, keepFiles } = signing
  const lock = state.locks.at(-1)
  if (lock === undefined) return null
  const first = signed?.files[0]
  return (
    <section className="sign-result" aria-label={t('result.title')}>
      <p className="sign-code">
        <span>{t('result.code')}</span>
        <b>{checkCode(lock.resultSha256)}</b>
        <small>{t('result.readOut')}</small>
      </p>
      <p className="sign-digest">
        <span>{t('result.digest')}</span>
        <span className="digest">{groupsOfFour(lock.resultSha256.slice(0, 32))}</span>
      </p>
      {signed && <SignedFacts signed={signed} />}
      {notWritten && (
        <div className="sign-missing" role="alert">
          <b>{t('notWritten.title')}</b>
          <p>{t('notWritten.way')}</p>
        </div>
      )}
      {faults.length > 0 && !mayReplace && <Faults faults={faults} />}
      {mayReplace && (
        <div className="sign-missing" role="alertdialog" aria-label={t('replace.title')}>
          <b>{t('replace.title')}</b>
          <p>{faults.map(({ name }) => name?.split(/[\\/]/).at(-1)).join('、')}</p>
          <p>{t('replace.about')}</p>
          <div className="sign-buttons">
            <Button danger onClick={() => void mayReplace()}>
              {t('replace.yes')}
            </Button>
            <Button
              onClick={() => {
                keepFiles()
                void signing.chooseFolder()
              }}
            >
              {t('replace.no')}
            </Button>
          </div>
        </div>
      )}
      {signed && (
        <>
          <h4>{t('files.title')}</h4>
          <ul className="sign-written">
            {signed.files.map(({ name, bytes, kind }) => (
              <li key={kind}>
                <span title={name}>{name}</span>
                <em>{byteSize(bytes)}</em>
              </li>
            ))}
          </ul>
        </>
      )}
      {step && <SigningSteps step={step} />}
      <div className="sign-buttons">
        {first && <Button onClick={() => void bridge.signing.reveal({ file: first.file })}>{t('files.reveal')}</Button>}
        <Button disabled={step !== undefined} onClick={() => void exportAgain()}>
          {t('files.again')}
        </Button>
      </div>
    </section>
  )
}
