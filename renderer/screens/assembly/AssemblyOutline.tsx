import { useTranslation } from 'react-i18next'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { faultsOf } from './CheckStep.tsx'
import { type StepName, steps } from './steps.ts'
import type { Assembly } from './useAssembly.ts'

interface Props {
  readonly assembly: Assembly
  readonly current: StepName
  readonly onShow: (step: StepName) => void
}

/** The steps in their order, each with the number of its faults. */
export function AssemblyOutline({ assembly: { checked, isChecking, documents }, current, onShow }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const faults = checked?.faults ?? []
  const markOf = (step: StepName, count: number): MarkState => {
    if (checked === undefined) return 'todo'
    if (step === 'check') return isChecking ? 'half' : faults.length > 0 ? 'bad' : 'ok'
    if (step === 'pack') return 'todo'
    if (step === 'documents' && documents.length === 0) return 'todo'
    return count > 0 ? 'bad' : 'ok'
  }
  return (
    <nav className="assembly-outline" data-pane aria-label={t('steps')}>
      <ol>
        {steps.map((step, at) => {
          const count = step === 'check' ? faults.length : faultsOf(step, faults).length
          return (
            <li key={step}>
              <button type="button" aria-current={step === current ? 'step' : undefined} onClick={() => onShow(step)}>
                <StateMark state={markOf(step, count)} size={15} decorative />
                <span>
                  {at + 1} {t(`step.${step}`)}
                </span>
                {count > 0 && (
                  <>
                    <b aria-hidden>{count}</b>
                    <span className="visually-hidden">{t('faults', { count })}</span>
                  </>
                )}
              </button>
            </li>
          )
        })}
      </ol>
      <p className="assembly-quiet">{t('keys')}</p>
    </nav>
  )
}
