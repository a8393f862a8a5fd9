import { useTranslation } from 'react-i18next'
import type { SigningStep } from '../../session/signingSteps.ts'
import { StateMark } from '../StateMark.tsx'

const order: readonly SigningStep[] = ['passphrase', 'write', 'verify']

/** The steps in progress, as three lines with their state; no spinner. */
export function SigningSteps({ step }: { readonly step: SigningStep }) {
  const { t } = useTranslation('signing')
  const now = order.indexOf(step)
  return (
    <ol className="sign-steps" aria-live="polite">
      {order.map((one, at) => (
        <li key={one} data-now={at === now || undefined}>
          <StateMark state={at < now ? 'ok' : at === now ? 'half' : 'todo'} decorative />
          <span>{t(`step.${one}`)}</span>
          <em>{t(at < now ? 'step.done' : at === now ? 'step.now' : 'step.next')}</em>
        </li>
      ))}
    </ol>
  )
}
