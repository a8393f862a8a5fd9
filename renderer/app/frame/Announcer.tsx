import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupBlockers } from '#shared/review/groupBlockers.ts'
import { useReviewIfOpen } from '../../session/review.tsx'
import { useShownRecord, useSnapshot } from '../../session/shownRecord.ts'

/** A burst of marks is one change of what is left. */
const pause = 2000

/** Read out politely: saving fails or works again, and how many things are left. Not every save. */
export function Announcer() {
  const { t } = useTranslation('app')
  const review = useReviewIfOpen()
  const failed = useSnapshot(useShownRecord())?.saved.kind === 'failed'
  const left = review && !review.state.locked ? groupBlockers(review.blockers).length : undefined
  const [text, setText] = useState('')
  const before = useRef({ failed, left, review: review?.review })
  useEffect(() => {
    if (before.current.failed === failed) return
    before.current.failed = failed
    setText(t(failed ? 'saved.failed' : 'saved.again'))
  }, [failed, t])
  useEffect(() => {
    const timer = setTimeout(() => {
      const was = before.current
      before.current = { ...was, left, review: review?.review }
      if (was.review === review?.review && was.left !== left && left !== undefined)
        setText(left === 0 ? t('leftNone') : t('left', { count: left }))
    }, pause)
    return () => clearTimeout(timer)
  }, [left, review?.review, t])
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  )
}
