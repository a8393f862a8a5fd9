import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import { DraftText } from '../../../components/DraftText.tsx'

interface Props {
  /** names the reason's field within the record */
  readonly name: string
  /** id of what is ruled on */
  readonly what: string
  readonly reason: string | undefined
  readonly onReason: (reason: string) => Promise<boolean>
  readonly readOnly: boolean
  /** choice and reason are not both given yet */
  readonly waits: boolean
  /** takes the ruling back; absent where there is none */
  readonly onUnrule?: () => void
  /** what the button that takes it back is called aloud, where not by an id */
  readonly unruleName?: string
  /** the choices */
  readonly children: ReactNode
}

/** A ruling of the panel: the choice, its reason, and taking it back. */
export function RulingFields({ name, what, reason, onReason, readOnly, waits, onUnrule, unruleName, children }: Props) {
  const { t } = useTranslation('panelSummary')
  return (
    <>
      <div className="decided-ruling">
        {children}
        <div>
          <DraftText
            name={name}
            label={t('reason.of', { what })}
            value={reason ?? ''}
            limit={longestNote}
            rows={1}
            readOnly={readOnly}
            placeholder={readOnly ? '' : t('reason')}
            tooLong={(count) => t('tooLong', { count, most: longestNote })}
            onSave={onReason}
          />
        </div>
        {onUnrule && (
          <Button size="small" aria-label={unruleName ?? t('unrule.of', { what })} onClick={onUnrule}>
            {t('unrule')}
          </Button>
        )}
      </div>
      {waits && (
        <p className="decided-waits" role="status">
          {t('waits')}
        </p>
      )}
    </>
  )
}
