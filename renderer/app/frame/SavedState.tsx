import { useTranslation } from 'react-i18next'
import { StateMark } from '../../components/StateMark.tsx'
import { useIsTyping } from '../../session/drafts.ts'
import { useShownRecord, useSnapshot } from '../../session/shownRecord.ts'

/**
 * 已保存 HH:MM:SS, 输入中, 保存中, 未能保存 or 已签署，只读: always at the same place, of the same width. While an edit is under way or
 * a field holds unsent text, the word 已保存 disappears at once, however briefly: a person who reads it may switch the computer off.
 */
export function SavedState() {
  const { t } = useTranslation('app')
  const record = useShownRecord()
  const snapshot = useSnapshot(record)
  const entering = useIsTyping()
  if (record === undefined || snapshot === undefined) return null
  const { saved: shown, state } = snapshot
  const readOnly = record.facts.harm !== undefined
  if ((state.locked || readOnly) && shown.kind !== 'failed')
    return (
      <span className="top-saved">
        <StateMark state="locked" size={15} decorative />
        {t(readOnly ? 'saved.readOnly' : 'saved.locked')}
      </span>
    )
  if (shown.kind === 'failed')
    return (
      <span className="top-saved" data-failed>
        <StateMark state="bad" size={15} decorative />
        {t('saved.failed')}
      </span>
    )
  return (
    <span className="top-saved">
      <StateMark state={entering || shown.kind === 'saving' ? 'half' : 'ok'} size={15} decorative />
      {entering ? t('saved.entering') : shown.kind === 'saving' ? t('saved.saving') : t('saved.at', { time: shown.at.slice(11, 19) })}
    </span>
  )
}
