import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Blocker } from '#shared/review/blocker.ts'
import { groupBlockers } from '#shared/review/groupBlockers.ts'
import { placeName } from '#shared/text/say.ts'
import { goToPlace } from '../../components/place.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../components/useWords.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useReview } from '../../session/review.tsx'
import { type BlockerText, blockerText } from './blockerText.ts'

/** Everything that keeps the sheet from being signed, numbered, each with its own way there; a criterion once, with all that it lacks. */
export function Blockers() {
  const { t } = useTranslation('signing')
  const say = useWords()
  const { locale } = useAppearance().appearance
  const { blockers, state, opened } = useReview()
  const groups = groupBlockers(blockers)
  if (groups.length === 0) return null
  return (
    <section aria-labelledby="blockers-title">
      <h3 className="sign-head" id="blockers-title" aria-live="polite">
        <StateMark state="bad" decorative />
        {t('open.title', { count: groups.length })}
      </h3>
      <ol className="sign-blockers">
        {groups.map(({ at: place, items }, at) => {
          const [first] = items
          const text = blockerText(first, state.sheet)
          const what = whatOf(first, text)
          const wrong = items.map((item) => {
            const { key, finding } = blockerText(item, state.sheet).state
            const { got = '', want = '' } = item
            return t(key, { finding: say(finding ?? ''), got, want })
          })
          return (
            <li key={`${first.code} ${place}`}>
              <span className="sign-number" aria-hidden>
                {at + 1}
              </span>
              <div>
                <b>{what}</b>
                <span>
                  <StateMark state={text.mark} size={13} decorative />
                  {wrong.join(t('open.and'))}
                </span>
              </div>
              <Button size="small" aria-label={`${t(text.go)}：${what}`} onClick={() => goToPlace(place, opened.standard)}>
                {t(text.go)}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )

  function whatOf(blocker: Blocker, { what }: BlockerText): string {
    if ('place' in what) return placeName(locale, blocker)
    return 'key' in what ? t(what.key, { name: what.name ?? '' }) : what.name
  }
}
