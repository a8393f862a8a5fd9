import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Opening } from './opening.ts'

interface Props {
  readonly opening: Extract<Opening, { kind: 'checking' }>
  readonly onCancel: () => void
}

/** A package being checked: how far, how long yet, and a way to stop. */
export function Checking({ opening, onCancel }: Props) {
  const { t } = useTranslation('tasks')
  const { done, total } = opening.progress ?? { done: 0, total: 0 }
  const share = total > 0 ? done / total : 0
  const seconds = share > 0.02 ? Math.ceil(((performance.now() - opening.startedAt) / 1000) * (1 / share - 1)) : undefined
  return (
    <section className="checking" aria-label={t('checking')}>
      <h2>{t('checking')}</h2>
      <strong>{opening.name}</strong>
      <Progress percent={Math.round(share * 100)} showInfo={false} size="small" aria-label={t('checking')} />
      <div className="checking-row">
        <span>{t('phaseChecking', { percent: Math.floor(share * 100) })}</span>
        <span className="grow" />
        {seconds !== undefined && <span>{t('remaining', { seconds })}</span>}
        <Button type="link" size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  )
}
