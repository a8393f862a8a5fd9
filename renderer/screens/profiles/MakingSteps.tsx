import { useTranslation } from 'react-i18next'
import { StateMark } from '../../components/StateMark.tsx'
import type { Making } from './useProfiles.ts'

/** Three lines with their state and seconds while a profile is made; empty before. */
export function MakingSteps({ making }: { readonly making: Making }) {
  const { t } = useTranslation('profiles')
  if (making.folder === undefined) return null
  return (
    <ol className="making" aria-live="polite">
      {(['folder', 'key', 'lock'] as const).map((step) => {
        const at = making[step]
        const seconds = ((at?.ms ?? 0) / 1000).toFixed(1)
        return (
          <li key={step} data-state={at?.state}>
            <StateMark state={at === undefined ? 'todo' : at.state === 'done' ? 'ok' : 'half'} decorative />
            <span>{t(`step.${step}`)}</span>
            <small>{at === undefined ? t('step.waiting') : at.state === 'done' ? t('step.done', { seconds }) : t('step.working')}</small>
          </li>
        )
      })}
    </ol>
  )
}
