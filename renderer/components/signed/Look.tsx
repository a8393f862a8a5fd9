import { Button, Modal } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prepared } from '#shared/ipc/signing.ts'

const PdfPages = lazy(() => import('../paper/PdfPages.tsx'))
const Workbook = lazy(() => import('./WorkbookLook.tsx'))
const Json = lazy(() => import('./JsonLook.tsx'))

export type Looked = 'pdf' | 'xlsx' | 'json'

interface Props {
  readonly prepared: Prepared
  readonly kind: Looked
  /** what the file is called */
  readonly name: string
  readonly onClose: () => void
}

/** One of the files, whole, as it is signed: every page, every sheet, every line. */
export function Look({ prepared, kind, name, onClose }: Props) {
  const { t } = useTranslation('signing')
  return (
    <Modal
      open
      width={980}
      style={{ top: 24 }}
      title={`${name} ${kind.toUpperCase()}`}
      onCancel={onClose}
      closable={{ 'aria-label': t('view.close') }}
      footer={<Button onClick={onClose}>{t('view.close')}</Button>}
      className="sign-look"
    >
      <Suspense fallback={<div className="sign-look-body" />}>
        <div className="sign-look-body">
          {kind === 'pdf' && <PdfPages made={prepared.made} title={name} fit="width" />}
          {kind === 'xlsx' && <Workbook made={prepared.made} />}
          {kind === 'json' && <Json made={prepared.made} />}
        </div>
      </Suspense>
    </Modal>
  )
}
