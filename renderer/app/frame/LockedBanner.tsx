import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import type { KindId } from '#shared/kinds/names.ts'
import type { ReopenAct } from '#shared/record/act.ts'
import type { RecordState } from '#shared/record/state.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { dayAndMinute } from '../../components/days.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { Banner } from './Banner.tsx'

interface Props {
  readonly kind: KindId
  readonly state: RecordState
  /** shows the files of the closed record; absent where they are shown */
  readonly onFiles?: () => void
  /** absent for somebody who may not reopen it */
  readonly onReopen?: (act: ReopenAct) => Promise<Result<void>>
}

/** A signed record cannot be changed: when, its check code, and the way to a new revision. */
export function LockedBanner({ kind, state, onFiles, onReopen }: Props) {
  const { t } = useTranslation('app')
  const { locale } = useAppearance().appearance
  const [asking, setAsking] = useState(false)
  const lock = state.locks.at(-1)
  if (lock === undefined) return null
  const words = { code: checkCode(lock.resultSha256), revision: lock.revision }
  const isPanel = kind === 'panel'
  return (
    <Banner
      kind="quiet"
      mark="locked"
      title={t(isPanel ? 'locked.panelTitle' : 'locked.title', { time: dayAndMinute(locale, lock.at) })}
      text={t(isPanel ? (onReopen ? 'locked.panelText' : 'locked.panelByLeader') : 'locked.text', words)}
    >
      {onFiles && <Button onClick={onFiles}>{t('locked.files')}</Button>}
      {onReopen && <Button onClick={() => setAsking(true)}>{t('locked.reopen')}</Button>}
      {asking && onReopen && (
        <Reopen
          text={t(isPanel ? 'reopen.panelText' : 'reopen.text', { revision: state.revision + 1 })}
          replaces={lock.resultSha256}
          onReopen={onReopen}
          onClose={() => setAsking(false)}
        />
      )}
    </Banner>
  )
}

interface ReopenProps {
  readonly text: string
  readonly replaces: string
  readonly onReopen: (act: ReopenAct) => Promise<Result<void>>
  readonly onClose: () => void
}

function Reopen({ text, replaces, onReopen, onClose }: ReopenProps) {
  const { t } = useTranslation('app')
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const given = reason.trim()

  async function reopen(): Promise<void> {
    const done = await onReopen({ kind: 'sheet.reopened', reason: given, replaces })
    if (done.ok) onClose()
    else setFaults(done.faults)
  }
  return (
    <Modal
      open
      title={<span className="title">{t('locked.reopen')}</span>}
      okText={t('reopen.go')}
      okButtonProps={{ disabled: given === '' }}
      cancelText={t('reopen.keep')}
      onOk={() => void reopen()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{text}</p>
      <Field label={t('reopen.reason')} hint={t('reopen.hint')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus
            rows={4}
            maxLength={longestNote}
            defaultValue=""
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Faults faults={faults} />
    </Modal>
  )
}
