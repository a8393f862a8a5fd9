import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { OtherName } from '../../components/OtherName.tsx'
import { FilesToSign, type FileWords } from '../../components/signed/FilesToSign.tsx'
import { useReview } from '../../session/review.tsx'
import { Blockers } from './Blockers.tsx'
import { Hints } from './Hints.tsx'
import { MyMarks } from './MyMarks.tsx'
import { ReadyList } from './ReadyList.tsx'
import { SignedFiles } from './SignedFiles.tsx'
import { SignedResult } from './SignedResult.tsx'
import { SignForm } from './SignForm.tsx'
import { SinceSigned } from './SinceSigned.tsx'
import { useSigning } from './useSigning.ts'
import { WhoSigns } from './WhoSigns.tsx'
import '../../components/signed/signing.css'
import '../../components/signed/signed.css'

/** 签署: what still blocks, the marks read back, and what is signed. */
export function SigningScreen() {
  const { t } = useTranslation('signing')
  const { signed, readOnly, member } = useReview()
  const signing = useSigning()
  const { prepared, preparing, unprepared, target, chooseFolder, step, sign, faults } = signing
  const words = useFileWords(unprepared)
  return (
    <div className="sign">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keys */}
      <section className="sign-open" aria-label={t('title')} tabIndex={0}>
        <header>
          <h2 className="title">{t('title')}</h2>
          <p className="sign-lead">{t('lead')}</p>
        </header>
        {signed ? <SignedResult signed={signing.signed} /> : <Blockers />}
        <SinceSigned />
        <Hints />
        <ReadyList />
      </section>
      <MyMarks />
      <section className="sign-what" aria-labelledby="what-title">
        <h3 className="sign-title" id="what-title">
          {t(signed ? 'what.signedTitle' : 'what.title')}
        </h3>
        <div className="sign-what-body">
          <FilesToSign prepared={prepared} preparing={preparing} unprepared={unprepared} words={words} />
          {signed ? (
            <details className="sign-folded">
              <summary>{t('kv.title')}</summary>
              <WhoSigns target={target} onChooseFolder={() => void chooseFolder()} />
            </details>
          ) : (
            <WhoSigns target={target} onChooseFolder={() => void chooseFolder()} />
          )}
        </div>
        {signed ? (
          <SignedFiles signing={signing} />
        ) : readOnly ? (
          <p className="sign-lead">{t('readOnly')}</p>
        ) : (
          <>
            <OtherName member={member} />
            <SignForm step={step} hasTarget={target !== undefined} faults={faults} onSign={sign} />
          </>
        )}
      </section>
    </div>
  )
}

/** Until these are done there is no result to lay out; each is listed among the blockers. */
const early = new Set(['review.pledge', 'review.recusal'])

function useFileWords(unprepared: readonly Fault[]): FileWords {
  const { t } = useTranslation('signing')
  return {
    names: { pdf: t('file.pdf'), xlsx: t('file.xlsx'), json: t('file.json') },
    pdfAbout: (pages) => t('file.pdfAbout', { pages }),
    xlsxAbout: (sheets) => t('file.xlsxAbout', { sheets }),
    early: unprepared.some(({ code }) => early.has(code)) ? t('file.notYet') : undefined,
  }
}
