import { useTranslation } from 'react-i18next'
import type { MissionCard } from '#shared/ipc/reviews.ts'
import { useAppearance } from '../../app/appearance.tsx'
import { dayAfter, dayName, dayOf, shortDay } from '../../components/days.ts'
import { Faults } from '../../components/Faults.tsx'
import { byDay, type DayGroup, isFinished } from './byDay.ts'
import { MissionRow } from './MissionRow.tsx'
import { useOpening } from './OpeningProvider.tsx'

/** The visits of this person on this computer, by day. */
export function MissionList() {
  const { t } = useTranslation('tasks')
  const { locale } = useAppearance().appearance
  const { listed } = useOpening()
  if (listed === undefined) return null
  const today = dayOf(new Date())
  const groups = byDay(listed.missions, today)
  const first = groups[0]?.kind === 'done' ? undefined : groups[0]?.missions[0]?.review
  const done = listed.missions.filter(isFinished).length
  return (
    <>
      <h2 className="title">{t('title')}</h2>
      {listed.missions.length === 0 ? (
        <p className="tasks-summary">{t('empty')}</p>
      ) : (
        <p className="tasks-summary">
          {t('summary', { range: rangeOf(locale, listed.missions), pending: listed.missions.length - done, done })}
        </p>
      )}
      <Faults faults={listed.faults} />
      {groups.map((group) => (
        <section key={group.day ?? group.kind} aria-label={heading(group)}>
          <h3 className="day">{heading(group)}</h3>
          <ul>
            {group.missions.map((mission) => (
              <MissionRow key={mission.review} mission={mission} isFirst={mission.review === first} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )

  function heading({ kind, day }: DayGroup): string {
    if (day === undefined) return t(kind === 'past' ? 'day.past' : 'day.done')
    const near = day === today ? t('day.today') : day === dayAfter(today) ? t('day.tomorrow') : ''
    return [near, dayName(locale, day)].filter(Boolean).join('　')
  }
}

function rangeOf(locale: Parameters<typeof shortDay>[0], missions: readonly MissionCard[]): string {
  const days = missions.flatMap(({ from, to }) => [from, to ?? from]).toSorted()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  return first === last ? shortDay(locale, first) : `${shortDay(locale, first)} – ${shortDay(locale, last)}`
}
