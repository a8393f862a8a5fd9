import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../Faults.tsx'

interface Props {
  readonly faults: readonly Fault[]
  readonly onRetry: () => void
}

/** Why a document cannot be shown, and the ways on: again, or the package from wherever it is now. */
export function Trouble({ faults, onRetry }: Props) {
  const { t } = useTranslation('materials')
  return (
    <div className="doc-trouble">
      <Faults faults={faults} />
      <p>{t('pane.trouble.kept')}</p>
      <div className="doc-trouble-ways">
        <Button onClick={onRetry}>{t('pane.trouble.retry')}</Button>
        <a href="#/tasks">{t('pane.trouble.choose')}</a>
      </div>
    </div>
  )
}
