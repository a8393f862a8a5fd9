import { memo, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import { codePoints } from '../../components/codePoints.ts'
import { DraftText, type DraftTextHandle } from '../../components/DraftText.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useFindingWord } from './FindingPicker.tsx'
import type { ReasonDue } from './reasonDue.ts'

interface Props {
  readonly criterion: string
  readonly reason: string
  readonly due: ReasonDue | undefined
  /** the standard's line the mark lies beyond, or the task's distance from the self mark */
  readonly percent: number
  readonly readOnly: boolean
  readonly onReason: (reason: string) => Promise<boolean>
  readonly ref: Ref<DraftTextHandle>
}

/** 评分理由: how long it is, and why it is due. */
export const ReasonField = memo(function ReasonField({ criterion, reason, due, percent, readOnly, onReason, ref }: Props) {
  const { t } = useTranslation('scoringScreen')
  const word = useFindingWord()
  const [length, setLength] = useState(codePoints(reason))
  const dueText = () => {
    if (due === undefined) return ''
    if (due === 'below' || due === 'above' || due === 'self') return t(`due.${due}`, { percent })
    return due === 'grounds' ? t('due.grounds') : t('due.finding', { finding: word(due) })
  }
  return (
    <div className="score-field">
      <h3>
        {t('reason')}
        {due && !readOnly && (
          <span className="reason-due">
            <StateMark state="warn" size={14} decorative />
            {dueText()}
          </span>
        )}
        <span className="keys-hint">
          {!readOnly && <kbd aria-hidden>Alt R</kbd>} {t('characters', { length })}
        </span>
      </h3>
      <DraftText
        ref={ref}
        name={`reason/${criterion}`}
        label={t('reason')}
        what={`${criterion} ${t('reason')}`}
        value={reason}
        limit={longestNote}
        tooLong={(count) => t('tooLong', { count, most: longestNote })}
        readOnly={readOnly}
        onSave={onReason}
        onCount={setLength}
      />
    </div>
  )
})
