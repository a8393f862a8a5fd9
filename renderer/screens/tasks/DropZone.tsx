import { CodeSandboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly onChoose: () => void
  readonly onDrop: (files: readonly File[]) => void
}

/** The whole window takes a drop; this zone says so, and offers the file dialog. */
export function DropZone({ onChoose, onDrop }: Props) {
  const { t } = useTranslation('tasks')
  const over = useWindowDrop(onDrop)
  return (
    <div className="drop-zone" data-over={over}>
      <CodeSandboxOutlined className="drop-icon" aria-hidden />
      <strong>{t(over ? 'drop.release' : 'drop.ready')}</strong>
      <span>
        {t('drop.or')}{' '}
        <Button type="link" size="small" onClick={onChoose}>
          {t('drop.choose')}
        </Button>
        {t('drop.kind')} <kbd>Ctrl O</kbd>
      </span>
    </div>
  )
}

function useWindowDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [depth, setDepth] = useState(0)
  const dropped = useEffectEvent(onDrop)
  useEffect(() => {
    const enter = () => setDepth((now) => now + 1)
    const leave = () => setDepth((now) => Math.max(0, now - 1))
    const drop = (event: DragEvent) => {
      setDepth(0)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) dropped(files)
    }
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return depth > 0
}
