import { useTranslation } from 'react-i18next'
import { steps, useStep } from '../routes.tsx'

/** The steps of a visit; icon over word, always both. */
export function Rail() {
  const { t } = useTranslation('app')
  const current = useStep()
  return (
    <nav className="rail" aria-label={t('steps')}>
      {steps.map((step) => (
        <a key={step.id} href={`#/${step.id}`} aria-current={step === current ? 'page' : undefined}>
          {step.icon}
          <span>{t(step.text)}</span>
        </a>
      ))}
    </nav>
  )
}
