import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Cube } from './Cube.tsx'
import { useOpening } from './OpeningProvider.tsx'

/** The whole window accepts a drop; this zone shows that, and offers the file dialog. */
export function DropZone() {
  const { t } = useTranslation('tasks')
  const { dragging, choose } = useOpening()
  return (
    <div className="drop-zone" data-over={dragging}>
      <Cube />
      <strong>{t(dragging ? 'drop.release' : 'drop.ready')}</strong>
      <span>
        {t('drop.or')}{' '}
        <Button type="link" size="small" onClick={() => void choose()}>
          {t('drop.choose')}
        </Button>
        {t('drop.kind')} <kbd>Ctrl O</kbd>
      </span>
    </div>
  )
}
