import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DerivationStep } from './derivationStep.ts'
import './worked.css'

interface Props {
  readonly steps: readonly DerivationStep[]
  /** a last line, as the rounding of a mark */
  readonly children?: ReactNode
}

/** Arithmetic and conditions line by line: the operation, its numbers, the outcome. */
export function StepLines({ steps, children }: Props) {
  const { t } = useTranslation('scoringScreen')
  return (
    <ol className="steps">
      {steps.map(({ name, expression, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps are in an order of their own and may be alike
        <li key={at}>
          <span>{t(`step.${name}`)}</span>
          <code>{expression}</code>
          <b>{value}</b>
        </li>
      ))}
      {children}
    </ol>
  )
}
