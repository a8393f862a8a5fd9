import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../Faults.tsx'
import { saveDocumentAs } from './saveDocumentAs.ts'

interface Props {
  readonly opened: OpenedPackage
  readonly document: PlanDocument
}

/** Saves a copy of the document, to be opened in another program, and reports the outcome. */
export function SaveCopy({ opened, document }: Props) {
  const { t } = useTranslation('materials')
  const [saved, setSaved] = useState<string>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  async function save(): Promise<void> {
    const answer = await saveDocumentAs(opened.package, document)
    setFaults(answer.ok ? [] : answer.faults)
    if (answer.ok && answer.value !== undefined) setSaved(answer.value)
  }
  return (
    <>
      {faults.length > 0 && <Faults faults={faults} />}
      <span role="status">{saved && t('pane.saved', { name: saved })}</span>
      <Button size="small" onClick={() => void save()}>
        {t('pane.saveAs')}
      </Button>
    </>
  )
}
