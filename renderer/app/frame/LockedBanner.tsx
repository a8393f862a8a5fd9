import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { Fault } from '#shared/text/fault.ts'
import { dayAndMinute } from '../../components/days.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { goTo } from '../../session/address.ts'
import { useAppearance } from '../../session/appearance.tsx'
import type { ReviewView } from '../../session/review.tsx'
import { Banner } from './Banner.tsx'

/** A signed sheet cannot be changed: when, its check code, and the way to a new revision. */
export function LockedBanner({ view }: { readonly view: ReviewView }) {
  const { t } = useTranslation('app')
  const { locale } = useAppearance().appearance
  const [asking, setAsking] = useState(false)
  const lock = view.state.locks.at(-1)
  if (lock === undefined) return null
  return (
    <Banner
      kind="quiet"
      mark="locked"
      title={t('locked.title', { time: dayAndMinute(locale, lock.at) })}
      text={t('locked.text', { code: checkCode(lock.resultSha256), revision: lock.revision })}
    >
      <Button onClick={() => goTo('signing')}>{t('locked.files')}</Button>
      <Button onClick={() => setAsking(true)}>{t('locked.reopen')}</Button>
      {asking && <Reopen view={view} replaces={lock.resultSha256} onClose={() => setAsking(false)} />}
    </Banner>
  )
}

interface ReopenProps {
  readonly view: ReviewView
  readonly replaces: string
  readonly onClose: () => void
}

function Reopen({ view, replaces, onClose }: ReopenProps) {
  const { t } = useTranslation('app')
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const given = reason.trim()

  async function reopen(): Promise<void> {
    const done = await view.session.send({ kind: 'sheet.reopened', reason: given, replaces })
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
      <p>{t('reopen.text', { revision: view.state.revision + 1 })}</p>
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
