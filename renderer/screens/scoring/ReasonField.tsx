import { type KeyboardEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StateMark } from '../../components/StateMark.tsx'
import { isComposing } from './composing.ts'
import { DraftArea, lengthOf } from './DraftArea.tsx'
import { useFindingWord } from './FindingPicker.tsx'
import type { ReasonDue } from './reasonDue.ts'

interface Props {
  readonly reason: string
  readonly due: ReasonDue | undefined
  readonly readOnly: boolean
  readonly onReason: (reason: string) => Promise<boolean>
  readonly onNextOpen: () => void
  readonly ref: Ref<HTMLTextAreaElement>
}

/** 评分理由: how long it is, and why it is due. Enter is a new line here; Ctrl Enter goes to the next unscored. */
export function ReasonField({ reason, due, readOnly, onReason, onNextOpen, ref }: Props) {
  const { t } = useTranslation('scoringScreen')
  const word = useFindingWord()
  const [length, setLength] = useState(lengthOf(reason))
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    onNextOpen()
  }
  return (
    <div className="score-field">
      <h3>
        {t('reason')}
        {due && !readOnly && (
          <span className="reason-due">
            <StateMark state="warn" size={14} decorative />
            {due.kind === 'finding' ? t('due.finding', { finding: word(due.finding) }) : t(`due.${due.kind}`, { percent: due.percent })}
          </span>
        )}
        <span className="keys-hint">{t('characters', { length })}</span>
      </h3>
      <DraftArea
        label={t('reason')}
        value={reason}
        onSend={onReason}
        readOnly={readOnly}
        onKeyDown={press}
        onLength={setLength}
        ref={ref}
      />
    </div>
  )
}
