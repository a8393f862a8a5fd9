import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RecentPackage } from '#shared/ipc/missions.ts'
import type { Locale } from '#shared/text/say.ts'
import { dayAfter, dayOf, shortDay } from '../../components/days.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { useOpening } from './OpeningProvider.tsx'

/** How many recent packages are shown; the list keeps a few more. */
const shown = 5

/** Packages checked lately; a refused one can be checked again to see why. */
export function Recent() {
  const { t } = useTranslation('tasks')
  const { locale } = useAppearance().appearance
  const { listed, open } = useOpening()
  if (listed === undefined || listed.recent.length === 0) return null
  return (
    <section className="recent" aria-label={t('recent')}>
      <h3>{t('recent')}</h3>
      <ul>
        {listed.recent.slice(0, shown).map((one) => (
          <li key={one.file}>
            <StateMark state={one.accepted ? 'ok' : 'bad'} decorative />
            <button type="button" className="recent-open" title={one.name} onClick={() => void open(one)}>
              {one.name}
            </button>
            {one.accepted ? (
              <small>{when(locale, one)}</small>
            ) : (
              <Button type="link" size="small" onClick={() => void open(one)}>
                {t('recent.refused')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

  function when(of: Locale, { at }: RecentPackage): string {
    const date = new Date(at)
    const day = dayOf(date)
    const today = dayOf(new Date())
    const time = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
    if (day === today) return t('recent.today', { time })
    return dayAfter(day) === today ? t('recent.yesterday', { time }) : t('recent.day', { day: shortDay(of, day), time })
  }
}
