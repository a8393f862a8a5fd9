import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandedOver } from '#shared/ipc/settings.ts'
import { reviewId } from '#shared/kinds/names.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../../components/Faults.tsx'
import { Field } from '../../../components/Field.tsx'
import { useWiping } from '../../../components/useWiping.ts'
import { usePanel } from '../../../session/panel.tsx'
import { useVisit } from '../../../session/visit.tsx'

interface Props {
  /** digest of the closed record */
  readonly sha256: string
  /** the archive that stands for a secretary's record, which is never closed here */
  readonly handedOver?: HandedOver
  /** an archive was written and verified in this session */
  readonly isArchived: boolean
  readonly onCleared: (said: string) => void
}

/** Removes the closed panel and the own sheet from this computer, once its check code was typed; a receipt is left. */
export function ClearHere({ sha256, handedOver, isArchived, onCleared }: Props) {
  const { t } = useTranslation('panelArchive')
  const { task } = usePanel()
  const member = useVisit().panel?.facts.member
  const wipe = useWiping()
  const [typed, setTyped] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const code = checkCode(sha256)
  const isReady = member !== undefined && typed.trim().toUpperCase() === code
  async function run(): Promise<void> {
    if (member === undefined) return
    setFaults([])
    const review = reviewId(task.id, member.id, task.package.revision)
    const wiped = await wipe({ review, centre: task.centre.name, confirm: typed, ...(handedOver && { handedOver }) })
    if (!wiped.ok) return setFaults(wiped.faults)
    if (wiped.value) onCleared(t('cleared', { count: wiped.value.removed, name: wiped.value.receipt }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void run()
      }}
    >
      <p>{t(isArchived ? 'clearAbout' : 'clearUnarchived')}</p>
      <p>{t('clearBeyond')}</p>
      <Field label={t('clearConfirm', { code })}>
        {(id) => <Input id={id} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <p>
        <Button danger htmlType="submit" disabled={!isReady}>
          {t('clear')}
        </Button>
      </p>
      {faults.length > 0 && <Faults faults={faults} />}
    </form>
  )
}
