import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Running } from './useBringing.ts'

interface Props {
  readonly running: Running
  readonly onCancel: () => void
}

/** How far copying, reading or packing is; it can be stopped, and leaves nothing half-made. */
export function Progressing({ running: { progress }, onCancel }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const { phase, done = 0, total = 0 } = progress ?? {}
  const title = t(phase === 'assemblyPack' ? 'packing' : phase === 'assemblyRead' ? 'reading' : 'copying')
  return (
    <div className="assembly-running" role="status">
      <div className="assembly-head">
        <strong>{title}</strong>
        {total > 0 && <span className="assembly-quiet">{t('progress', { done, total })}</span>}
        <span className="grow" />
        <Button size="small" onClick={onCancel}>
          {t('stop')}
        </Button>
      </div>
      <Progress percent={total > 0 ? Math.floor((done / total) * 100) : 0} showInfo={false} size="small" aria-label={title} />
    </div>
  )
}
