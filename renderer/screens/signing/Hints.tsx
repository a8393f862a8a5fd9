import { useTranslation } from 'react-i18next'
import { placeHref } from '../../components/place.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useCapped } from '../../components/useCapped.tsx'
import { useReview } from '../../session/review.tsx'
import { hintKey } from './blockerText.ts'

/** What is worth a look but does not keep from signing; the first few, the rest on demand. */
export function Hints() {
  const { t } = useTranslation('signing')
  const { hints, signed, opened } = useReview()
  const { shown, more } = useCapped(hints)
  if (hints.length === 0 || signed) return null
  return (
    <section aria-labelledby="hints-title">
      <h3 className="sign-head" id="hints-title">
        <StateMark state="warn" decorative />
        {t('hints.title')}
      </h3>
      <ul className="sign-list">
        {shown.map(({ code, at, name = '' }) => {
          const key = hintKey(code)
          return (
            <li key={`${code} ${at}`}>
              <a href={placeHref(at, opened.standard)}>{key === undefined ? name : t(key, { name })}</a>
            </li>
          )
        })}
        {more && <li>{more}</li>}
      </ul>
    </section>
  )
}
