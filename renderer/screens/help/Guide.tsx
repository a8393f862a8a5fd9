import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import './help.css'

const parts = ['open', 'pledge', 'read', 'check', 'mark', 'opinion', 'sign'] as const
const promises = ['saved', 'undo', 'offline', 'person', 'practice'] as const

interface GuideProps {
  readonly onClose: () => void
  readonly onShortcuts: () => void
  readonly onManual: () => void
}

/** F1: the visit in seven steps, read in two minutes, and what may be relied on. */
export function Guide({ onClose, onShortcuts, onManual }: GuideProps) {
  const { t } = useTranslation('guide')
  return (
    <Modal
      open
      width={760}
      title={<span className="title">{t('title')}</span>}
      footer={
        <div className="guide-foot">
          <Button onClick={onManual}>{t('manual')}</Button>
          <Button onClick={onShortcuts}>{t('shortcuts')}</Button>
          <span className="grow" />
          <Button onClick={() => print()}>{t('print')}</Button>
          <Button type="primary" onClick={onClose}>
            {t('close')}
          </Button>
        </div>
      }
      onCancel={onClose}
      className="guide"
    >
      <ol>
        {parts.map((part) => (
          <li key={part}>
            <b>{t(`${part}.head`)}</b>
            <span>{t(`${part}.text`)}</span>
          </li>
        ))}
      </ol>
      <h3>{t('promises')}</h3>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>{t(`promise.${promise}`)}</li>
        ))}
      </ul>
    </Modal>
  )
}
