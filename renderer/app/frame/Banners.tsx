import { usePerson } from '../../session/person.tsx'
import { useReviewIfOpen } from '../../session/review.tsx'
import { type AnyOpenRecord, useOpenRecords, useSnapshot } from '../../session/shownRecord.ts'
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
      {review.signed && !review.readOnly && id !== 'tasks' && id !== 'settings' && <LockedBanner view={review} />}
      {!review.state.locked && <ClockBanner />}
      {!review.state.locked && id !== 'settings' && (
        <RevisionBanner key={`revision ${review.review} ${review.state.revision}`} view={review} />
      )}
      {!review.state.locked && <CarryBanner key={`carry ${review.review}`} view={review} />}
    </>
  )
}
