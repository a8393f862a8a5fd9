import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkCode } from '#shared/result/checkCode.ts'
import type { Fault } from '#shared/text/fault.ts'
import { useReview } from '../../app/review.tsx'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'

/** Reopens a locked sheet: the reason is written down, the locked revision stays, the next one names it. */
export function Reopen({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('signing')
  const { state, session } = useReview()
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const lock = state.locks.at(-1)
  if (lock === undefined) return null
  const reopen = async () => {
    const sent = await session.send({ kind: 'sheet.reopened', reason: reason.trim(), replaces: lock.resultSha256 })
    if (sent.ok) onDone()
    else setFaults(sent.faults)
  }
  const { revision, resultSha256 } = lock
  return (
    <Modal
      open
      title={t('reopen.title')}
      onCancel={onDone}
      maskClosable={reason === ''}
      closable={{ 'aria-label': t('reopen.no') }}
      footer={[
        <Button key="no" onClick={onDone}>
          {t('reopen.no')}
        </Button>,
        <Button key="yes" type="primary" disabled={reason.trim() === ''} onClick={() => void reopen()}>
          {t('reopen.yes')}
        </Button>,
      ]}
    >
      <p className="sign-about">{t('reopen.about', { revision, next: revision + 1, code: checkCode(resultSha256) })}</p>
      <Field label={t('reopen.reason')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={2000}
            autoFocus
            placeholder={t('reopen.hint')}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {faults.length > 0 && <Faults faults={faults} />}
    </Modal>
  )
}
