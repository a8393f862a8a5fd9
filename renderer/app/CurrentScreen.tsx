import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PledgeScreen } from '../screens/pledge/PledgeScreen.tsx'
import { useReviewIfOpen } from '../session/review.tsx'
import { useVisit } from '../session/visit.tsx'
import { Broken } from './Broken.tsx'
import { loadScreensWhenIdle, type Step, useStep } from './routes.tsx'

/** The screen of the step, or its replacement: no package open yet, or the pledge not accepted. */
export function CurrentScreen() {
  const step = useStep()
  useEffect(loadScreensWhenIdle, [])
  return (
    <Broken key={step.id}>
      <Suspense fallback={null}>
        <Guarded step={step} />
      </Suspense>
    </Broken>
  )
}

function Guarded({ step: { id, needs, screen: Screen } }: { readonly step: Step }) {
  const { opened } = useVisit()
  const review = useReviewIfOpen()
  if (needs !== undefined && opened === undefined) return <NothingOpen />
  if (needs !== undefined && needs !== 'package') {
    if (review === undefined) return <NotReviewing />
    const { pledge, recusal } = review.state
    // 咨询论证 has no 评分: its opinion is what the pledge opens
    const opensByPledge = needs === 'pledge' || (id === 'opinion' && opened?.standard === undefined)
    if (opensByPledge && (pledge === undefined || recusal === undefined || recusal.declared)) return <PledgeScreen />
  }
  return <Screen />
}

function NothingOpen() {
  const { t } = useTranslation('app')
  return (
    <section className="nothing-open">
      <p>{t('nothingOpen')}</p>
      <a href="#/tasks">{t('toTasks')}</a>
    </section>
  )
}

/** A package may be read by someone who does not score: 秘书, 监督, or one not on the panel. */
function NotReviewing() {
  const { t } = useTranslation('app')
  return (
    <section className="nothing-open">
      <p>{t('notReviewing')}</p>
      <a href="#/tasks">{t('toTasks')}</a>
    </section>
  )
}
