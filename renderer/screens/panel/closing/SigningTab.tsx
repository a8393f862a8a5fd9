import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { SigningRow } from '#shared/panel/signingRows.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { dayAndMinute } from '../../../components/days.ts'
import { groupsOfFour } from '../../../components/groupsOfFour.ts'
import { FilesToSign, type FileWords } from '../../../components/signed/FilesToSign.tsx'
import { TargetFolder, TargetNotes } from '../../../components/signed/TargetFolder.tsx'
import { useAppearance } from '../../../session/appearance.tsx'
import { type PanelView, usePanel } from '../../../session/panel.tsx'
import { useVisit } from '../../../session/visit.tsx'
import { PassedPart } from '../passed/PassedPart.tsx'
import { AfterClosing } from './AfterClosing.tsx'
import { CloseForm } from './CloseForm.tsx'
import { EarlierRevisions } from './EarlierRevisions.tsx'
import { PanelBlockers } from './PanelBlockers.tsx'
import { SignerList } from './SignerList.tsx'
import { SignHere } from './SignHere.tsx'
import { usePanelSigning } from './usePanelSigning.ts'
import '../../../components/signed/signing.css'
import '../../../components/signed/signed.css'
import './closing.css'

/** 签署: what still keeps the record open, closing it, and the signatures of its members. */
export function SigningTab({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelSigning')
  const signing = usePanelSigning()
  const [asked, setAsked] = useState<SigningRow>()
  const saved = useSaved()
  const { locked } = panel.state
  const { files, preparing, unprepared, target, chooseFolder } = signing
  const words = useFileWords(panel)
  return (
    <div className="closing">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keys */}
      <section className="closing-open" aria-label={t('title')} tabIndex={0}>
        <p className="sign-lead">{t('lead')}</p>
        {locked ? <ClosedAs /> : <PanelBlockers />}
        <SignerList signing={signing} onSign={setAsked} />
        <EarlierRevisions state={panel.state} />
      </section>
      <section className="closing-what" aria-labelledby="closing-what">
        <h3 className="sign-title" id="closing-what">
          {t(locked ? 'what.signedTitle' : 'what.title')}
        </h3>
        <div className="sign-what-body">
          <FilesToSign prepared={files?.prepared} preparing={preparing} unprepared={unprepared} words={words} />
          <dl className="sign-facts">
            <TargetFolder target={target} onChooseFolder={() => void chooseFolder()} />
          </dl>
          <TargetNotes target={target} />
        </div>
        {locked ? (
          <AfterClosing signing={signing} />
        ) : panel.may('sheet.locked') ? (
          <CloseForm signing={signing} saved={saved} />
        ) : (
          <>
            <p className="sign-lead">{t('close.leader')}</p>
            <PassedPart opened={panel.opened} />
          </>
        )}
      </section>
      {asked && <SignHere row={asked} signing={signing} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

/** The closed record: its revision and time, the check code to read out, the digest. */
function ClosedAs() {
  const { t } = useTranslation('panelSigning')
  const { t: signText } = useTranslation('signing')
  const { locale } = useAppearance().appearance
  const lock = usePanel().state.locks.at(-1)
  if (lock === undefined) return null
  return (
    <section className="sign-result" aria-label={t('code.title', { revision: lock.revision, time: dayAndMinute(locale, lock.at) })}>
      <p className="sign-code">
        <span>{signText('result.code')}</span>
        <b>{checkCode(lock.resultSha256)}</b>
        <small>{t('code.title', { revision: lock.revision, time: dayAndMinute(locale, lock.at) })}</small>
      </p>
      <p className="sign-digest">
        <span>{signText('result.digest')}</span>
        <span className="digest">{groupsOfFour(lock.resultSha256.slice(0, 32))}</span>
      </p>
    </section>
  )
}

function useFileWords({ blockers, state }: PanelView): FileWords {
  const { t } = useTranslation('panelSigning')
  return {
    names: { pdf: t('file.pdf'), xlsx: t('file.xlsx'), json: t('file.json') },
    pdfAbout: (pages) => t('file.pdfAbout', { pages }),
    xlsxAbout: (sheets) => t('file.xlsxAbout', { sheets }),
    early: !state.locked && blockers.length > 0 ? t('file.early') : undefined,
  }
}

function useSaved(): boolean {
  const session = useVisit().panel?.session
  return useSyncExternalStore(
    (heard) => session?.subscribe(heard) ?? (() => {}),
    () => session?.snapshot().saved.kind === 'saved',
  )
}
