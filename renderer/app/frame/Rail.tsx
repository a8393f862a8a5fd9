import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePanelLeft } from '../../session/panelLeft.ts'
import { useReviewIfOpen } from '../../session/review.tsx'
import { type Step, useStep } from '../routes.tsx'
import { countsByStep } from './countsByStep.ts'
import { useSteps } from './useSteps.ts'

/** The steps of a visit; icon over word, always both. A badge counts what there keeps the sheet from being signed. */
export function Rail() {
  const { t } = useTranslation('app')
  const current = useStep()
  const steps = useSteps()
  const review = useReviewIfOpen()
  const standard = review?.opened.standard
  const blockers = review === undefined || review.state.locked ? undefined : review.blockers
  const ofPanel = usePanelLeft()
  const counts = useMemo(() => countsByStep(blockers ?? [], standard), [blockers, standard])
  return (
    <nav className="rail" aria-label={t('steps')}>
      {steps.map((step) => (
        <RailStep
          key={step.id}
          step={step}
          isCurrent={step === current}
          count={step.id === 'panel' ? ofPanel : (counts.get(step.id) ?? 0)}
        />
      ))}
    </nav>
  )
}

interface RailStepProps {
  readonly step: Step
  readonly isCurrent: boolean
  readonly count: number
}

const RailStep = memo(function RailStep({ step, isCurrent, count }: RailStepProps) {
  const { t } = useTranslation('app')
  return (
    <a href={`#/${step.id}`} data-step={step.id} aria-current={isCurrent ? 'page' : undefined}>
      {step.icon}
      <span>{t(step.text)}</span>
      {count > 0 && (
        <>
          <i className="badge" aria-hidden>
            {count}
          </i>
          <span className="visually-hidden">{t('badge', { count })}</span>
        </>
      )}
    </a>
  )
})
