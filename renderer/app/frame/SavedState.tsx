import { useTranslation } from 'react-i18next'
import { StateMark } from '../../components/StateMark.tsx'
import { useIsTyping } from '../../session/drafts.ts'
import { useReviewIfOpen, useStoredIfOpen } from '../../session/review.tsx'

/**
 * 已保存 HH:MM:SS, 输入中, 保存中, 未能保存 or 已签署，只读: always at the same place, of the same width. While an edit is under way or
 * a field holds unsent text, the word 已保存 disappears at once, however briefly: a person who reads it may switch the computer off.
 */
export function SavedState() {
  const { t } = useTranslation('app')
  const review = useReviewIfOpen()
  const entering = useIsTyping()
  const shown = useStoredIfOpen()?.saved
  if (review === undefined || shown === undefined) return null
  if (review.state.locked && shown.kind !== 'failed')
    return (
      <span className="top-saved">
        <StateMark state="locked" size={15} decorative />
        {t(review.readOnly ? 'saved.readOnly' : 'saved.locked')}
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
