import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReview } from '../../app/review.tsx'
import { goToPlace } from '../../components/place.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../components/useWords.ts'
import { blockerText } from './blockerText.ts'

/** Everything that keeps the sheet from being signed, numbered, each with its own way there. */
export function Blockers() {
  const { t } = useTranslation('signing')
  const say = useWords()
  const { blockers, state, opened } = useReview()
  if (blockers.length === 0) return null
  return (
    <section aria-labelledby="blockers-title">
      <h3 className="sign-head" id="blockers-title" aria-live="polite">
        <StateMark state="bad" decorative />
        {t('open.title', { count: blockers.length })}
      </h3>
      <ol className="sign-blockers">
        {blockers.map((blocker, at) => {
          const text = blockerText(blocker, state.sheet)
          const what = 'key' in text.what ? t(text.what.key, { name: text.what.name ?? '' }) : text.what.name
          const wrong = t(text.state.key, { finding: say(text.state.finding ?? '') })
          return (
            <li key={`${blocker.code} ${blocker.at}`}>
              <span className="sign-number" aria-hidden>
                {at + 1}
              </span>
              <div>
                <b>{what}</b>
                <span>
                  <StateMark state={text.mark} size={13} decorative />
                  {wrong}
                </span>
              </div>
              <Button size="small" aria-label={`${t(text.go)}：${what}`} onClick={() => goToPlace(blocker.at, opened.standard)}>
                {t(text.go)}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
