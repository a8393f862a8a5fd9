import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly title: string
  readonly yes: string
  readonly danger?: boolean
  /** why the button is off is seen in the form itself */
  readonly ready: boolean
  readonly onYes: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small dialog over the settings; Enter presses its button, a click outside does not close it. */
export function Ask({ title, yes, danger = false, ready, onYes, onClose, children }: Props) {
  const { t } = useTranslation('settings')
  return (
    <Modal open title={title} footer={null} maskClosable={false} onCancel={onClose} closable={{ 'aria-label': t('cancel') }}>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onYes()
        }}
      >
        {children}
        <div className="settings-form-foot">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type={danger ? 'default' : 'primary'} danger={danger} htmlType="submit" disabled={!ready}>
            {yes}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
