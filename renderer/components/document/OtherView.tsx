import { Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { byteSize } from '../byteSize.ts'
import { Faults } from '../Faults.tsx'
import { saveDocumentAs } from './saveDocumentAs.ts'
import type { ViewerProps } from './viewer.ts'

/** A kind the app does not show: what it is, and a copy to look at elsewhere. */
export default function OtherView({ opened, document, onPages, onDrawn }: ViewerProps) {
  const { t } = useTranslation('materials')
  const [saved, setSaved] = useState<string>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const tell = useEffectEvent(() => {
    onPages(document.pages ?? 1)
    onDrawn(1)
  })
  useEffect(() => tell(), [])
  const bytes = opened.entries[document.path]?.bytes ?? 0
  async function save(): Promise<void> {
    const answer = await saveDocumentAs(opened.package, document)
    setFaults(answer.ok ? [] : answer.faults)
    if (answer.ok && answer.value !== undefined) setSaved(answer.value)
  }
  return (
    <div className="doc-trouble">
      <p>{t('pane.other', { kind: document.kind.toUpperCase(), size: byteSize(bytes) })}</p>
      <Faults faults={faults} />
      <div className="doc-trouble-ways">
        <Button onClick={() => void save()}>{t('pane.saveAs')}</Button>
        <span role="status">{saved && t('pane.saved', { name: saved })}</span>
      </div>
    </div>
  )
}
