import { usePerson } from '../../session/person.tsx'
import { useReviewIfOpen, useStoredIfOpen } from '../../session/review.tsx'
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
  return (
    <>
      {practice && id === 'tasks' && <PracticeBanner />}
      <ReviewBanners />
    </>
  )
}

function ReviewBanners() {
  const review = useReviewIfOpen()
  const saved = useStoredIfOpen()?.saved
  const { id } = useStep()
  if (review === undefined) return null
  return (
    <>
      {saved?.kind === 'failed' && <TroubleBanner key={review.review} view={review} faults={saved.faults} />}
      {!review.state.locked && <NotTakenBanner key={`left ${review.review}`} review={review.review} />}
      <AgreementBanner key={`agreement ${review.review}`} view={review} />
      {review.signed && !review.readOnly && id !== 'tasks' && id !== 'settings' && <LockedBanner view={review} />}
      {!review.state.locked && <ClockBanner />}
      {!review.state.locked && id !== 'settings' && (
        <RevisionBanner key={`revision ${review.review} ${review.state.revision}`} view={review} />
      )}
      {!review.state.locked && <CarryBanner key={`carry ${review.review}`} view={review} />}
    </>
  )
}
