import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReview } from '../../app/review.tsx'
import { placeHref } from '../../components/place.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { hintKey } from './blockerText.ts'

const shown = 3

/** What is worth a look but does not keep from signing; the first few, the rest on demand. */
export function Hints() {
  const { t } = useTranslation('signing')
  const { hints, state, opened } = useReview()
  const [all, setAll] = useState(false)
  if (hints.length === 0 || state.locked) return null
  const more = hints.length - shown
  return (
    <section aria-labelledby="hints-title">
      <h3 className="sign-head" id="hints-title">
        <StateMark state="warn" decorative />
        {t('hints.title')}
      </h3>
      <ul className="sign-list">
        {(all ? hints : hints.slice(0, shown)).map(({ code, at, name = '' }) => {
          const key = hintKey(code)
          return (
            <li key={`${code} ${at}`}>
              <a href={placeHref(at, opened.standard)}>{key === undefined ? name : t(key, { name })}</a>
            </li>
          )
        })}
        {more > 0 && (
          <li>
            <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('hints.less') : t('hints.more', { count: more })}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}
