import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../Faults.tsx'

interface Props {
  readonly faults: readonly Fault[]
  readonly onRetry: () => void
  /** one more way on */
  readonly children?: ReactNode
}

/** What is wrong with the file itself, wherever the package is now. */
const ownFaults = ['document.damaged', 'document.encrypted', 'document.tooLarge', 'document.tooCostly', 'document.webArchive']

/** Why a document cannot be shown, and the ways on: again, or the package from wherever it is now. */
export function Trouble({ faults, onRetry, children }: Props) {
  const { t } = useTranslation('materials')
  const own = faults.every(({ code }) => ownFaults.includes(code))
  return (
    <div className="doc-trouble">
      <Faults faults={faults} />
      <p>{t(own ? 'pane.trouble.own' : 'pane.trouble.kept')}</p>
      <div className="doc-trouble-ways">
        <Button onClick={onRetry}>{t('pane.trouble.retry')}</Button>
        {own && children}
        {!own && <a href="#/tasks">{t('pane.trouble.choose')}</a>}
      </div>
    </div>
  )
}
