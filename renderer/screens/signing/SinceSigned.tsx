import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { shortMark } from '#shared/format/marks.ts'
import { actName } from '#shared/review/actName.ts'
import { type ChangedPlace, changedSinceLock } from '#shared/review/changedSince.ts'
import { useWords } from '../../components/useWords.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useReview, useStored } from '../../session/review.tsx'
import './since.css'

/** Before a reopened sheet is signed again: what is not as it was signed. Marks and findings with both values, texts by name. */
export function SinceSigned() {
  const { t } = useTranslation('signing')
  const word = useWords()
  const { locale } = useAppearance().appearance
  const { state, signed } = useReview()
  const { edits } = useStored()
  const again = !signed && state.reopened.length > 0
  const changed = useMemo(() => (again ? changedSinceLock(edits) : []), [again, edits])
  if (!again) return null
  return (
    <section aria-labelledby="since-title">
      <h3 className="sign-head" id="since-title">
        {t('since.title', { revision: state.revision - 1, count: changed.length })}
      </h3>
      {changed.length === 0 ? (
        <p className="sign-quiet">{t('since.none')}</p>
      ) : (
        <ul className="sign-since">
          {changed.map((one) => (
            <li key={one.place.join('/')}>
              <b>{nameOf(one)}</b>
              <span>{whatOf(one)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )

  function nameOf({ place: [section, key, part], kind }: ChangedPlace): string {
    const field = section === 'marks' && part !== undefined ? t(`since.${part as 'mark' | 'finding' | 'reason' | 'citations'}`) : undefined
    return field === undefined ? actName(locale, kind) : `${key} ${field}`
  }

  function whatOf({ place: [section, , part], before, after }: ChangedPlace): string {
    if (section === 'marks' && (part === 'mark' || part === 'finding')) return `${shown(before)} → ${shown(after)}`
    return t(before === undefined ? 'since.added' : after === undefined ? 'since.removed' : 'since.changed')
  }

  function shown(value: unknown): string {
    if (value === undefined) return '—'
    return typeof value === 'number' ? shortMark(value) : word(String(value))
  }
}
