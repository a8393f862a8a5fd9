import { useTranslation } from 'react-i18next'
import { useReviewIfOpen } from '../review.tsx'
import { useStep } from '../routes.tsx'
import { countsByStep } from './countsByStep.ts'
import { useSteps } from './useSteps.ts'

/** The steps of a visit; icon over word, always both. A badge counts what there keeps the sheet from being signed. */
export function Rail() {
  const { t } = useTranslation('app')
  const current = useStep()
  const steps = useSteps()
  const review = useReviewIfOpen()
  const counts = countsByStep(review === undefined || review.state.locked ? [] : review.blockers, review?.opened.standard)
  return (
    <nav className="rail" aria-label={t('steps')}>
      {steps.map((step) => {
        const count = counts.get(step.id) ?? 0
        return (
          <a key={step.id} href={`#/${step.id}`} data-step={step.id} aria-current={step === current ? 'page' : undefined}>
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
      })}
    </nav>
  )
}
