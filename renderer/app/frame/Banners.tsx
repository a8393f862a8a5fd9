import { mayInPanel } from '#shared/panel/roles.ts'
import { goTo, useAddress } from '../../session/address.ts'
import { usePerson } from '../../session/person.tsx'
import { useReviewIfOpen } from '../../session/review.tsx'
import { type AnyOpenRecord, useOpenRecords, useSnapshot } from '../../session/shownRecord.ts'
import { useVisit } from '../../session/visit.tsx'
import { useStep } from '../routes.tsx'
import { AgreementBanner } from './AgreementBanner.tsx'
import { CarryBanner } from './CarryBanner.tsx'
import { ClockBanner } from './ClockBanner.tsx'
import { LockedBanner } from './LockedBanner.tsx'
import { NotTakenBanner } from './NotTakenBanner.tsx'
import { PracticeBanner } from './PracticeBanner.tsx'
import { RevisionBanner } from './RevisionBanner.tsx'
import { TroubleBanner } from './TroubleBanner.tsx'

/** What the whole visit should know, full width over the screen, the gravest first. */
export function Banners() {
  const { practice } = usePerson()
  const { id } = useStep()
  const records = useOpenRecords()
  return (
    <>
      {practice && id === 'tasks' && <PracticeBanner />}
      {records.map((record) => (
        <RecordBanners key={record.facts.record} record={record} />
      ))}
      {id === 'panel' && <PanelBanners />}
      <ReviewBanners />
    </>
  )
}

/** What concerns a record of whatever kind, on every step: it could not be saved, or was not found as it was left. */
function RecordBanners({ record }: { readonly record: AnyOpenRecord }) {
  const snapshot = useSnapshot(record)
  const saved = snapshot?.saved
  const isOpen = snapshot?.state.locked === false && record.facts.harm === undefined
  return (
    <>
      {saved?.kind === 'failed' && <TroubleBanner record={record} faults={saved.faults} />}
      {isOpen && <NotTakenBanner review={record.facts.record} />}
      <AgreementBanner record={record} />
    </>
  )
}

function ReviewBanners() {
  const review = useReviewIfOpen()
  const { id } = useStep()
  if (review === undefined) return null
  return (
    <>
      {review.signed && !review.readOnly && id !== 'tasks' && id !== 'settings' && id !== 'panel' && (
        <LockedBanner kind="review" state={review.state} onFiles={() => goTo('signing')} onReopen={(act) => review.session.send(act)} />
      )}
      {!review.state.locked && <ClockBanner />}
      {!review.state.locked && id !== 'settings' && id !== 'panel' && (
        <RevisionBanner key={`revision ${review.review} ${review.state.revision}`} view={review} />
      )}
      {!review.state.locked && <CarryBanner key={`carry ${review.review}`} view={review} />}
    </>
  )
}

/** On 汇总 what the panel's own record says; whether the person's own sheet is signed says nothing there. */
function PanelBanners() {
  const { panel } = useVisit()
  const [, tab] = useAddress()
  const snapshot = useSnapshot(panel)
  if (panel === undefined || snapshot?.state.locked !== true || panel.facts.harm !== undefined) return null
  const { session, facts } = panel
  const mayReopen = mayInPanel(facts.member, 'sheet.reopened')
  return (
    <LockedBanner
      kind="panel"
      state={snapshot.state}
      {...(tab !== 'signing' && { onFiles: () => goTo('panel', 'signing') })}
      {...(mayReopen && { onReopen: (act) => session.send(act) })}
    />
  )
}
