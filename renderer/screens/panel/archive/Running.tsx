import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../components/byteSize.ts'
import type { Archiving } from '../../../session/archiving.ts'

interface Props {
  readonly running: NonNullable<Archiving['running']>
  readonly onCancel: () => void
}

/** How far searching, writing or verifying is; searching and writing can be stopped. */
export function Running({ running: { work, progress }, onCancel }: Props) {
  const { t } = useTranslation('panelArchive')
  const { phase = '', done = 0, total = 0 } = progress ?? {}
  const isVerifying = phase === 'archiveVerify'
  const title = t(work === 'survey' ? 'surveying' : work === 'own' ? 'own.writing' : isVerifying ? 'verifying' : 'writing')
  const isReadBack = phase === 'archiveWrite' && total > 0 && done >= total
  return (
    <section className="archive-running" aria-label={title}>
      <div className="archive-row">
        <strong>{title}</strong>
        <span>
          {(phase === 'archiveSurvey' || phase === 'archiveOwn') && total > 0 && t('surveyed', { done, total })}
          {phase === 'archiveWrite' && (isReadBack ? t('readBack') : t('bytes', { done: byteSize(done), total: byteSize(total) }))}
        </span>
        {!isVerifying && (
          <Button type="link" size="small" onClick={onCancel}>
            {t('stop')}
          </Button>
        )}
      </div>
      <Progress percent={total > 0 ? Math.floor((done / total) * 100) : 0} showInfo={false} size="small" aria-label={title} />
    </section>
  )
}
