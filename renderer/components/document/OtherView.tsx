import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../byteSize.ts'
import { SaveCopy } from './SaveCopy.tsx'
import type { ViewerProps } from './viewer.ts'

/** A kind that the app does not show: its name, and a button to save a copy. */
export default function OtherView({ opened, document, onPages, onDrawn }: ViewerProps) {
  const { t } = useTranslation('materials')
  const tell = useEffectEvent(() => {
    onPages(document.pages ?? 1)
    onDrawn(1)
  })
  useEffect(() => tell(), [])
  const bytes = opened.entries[document.path]?.bytes ?? 0
  return (
    <div className="doc-trouble">
      <p>{t('pane.other', { kind: document.kind.toUpperCase(), size: byteSize(bytes) })}</p>
      <div className="doc-trouble-ways">
        <SaveCopy opened={opened} document={document} />
      </div>
    </div>
  )
}
