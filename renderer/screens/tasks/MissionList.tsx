import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MissionCard } from '#shared/ipc/missions.ts'
import { dayAfter, dayName, dayOf, shortDay } from '../../components/days.ts'
import { Faults } from '../../components/Faults.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { usePerson } from '../../session/person.tsx'
import { useReviewIfOpen } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'
import { byDay, type DayGroup, firstRows, isFinished, practised, rowToGoOn } from './byDay.ts'
import { MissionRow } from './MissionRow.tsx'
import { useOpening } from './OpeningProvider.tsx'
import { useRowsDrawn } from './useRowsDrawn.ts'

const none: readonly MissionCard[] = []

/** The visits of this person on this computer, by day. */
export function MissionList() {
  const { t } = useTranslation('tasks')
  const { locale } = useAppearance().appearance
  const { listed } = useOpening()
  const { practice } = usePerson()
  const { opened } = useVisit()
  const open = useReviewIfOpen()?.review
  const drawn = useRowsDrawn(listed?.missions.length ?? 0)
  const today = dayOf(new Date())
  const missions = listed?.missions ?? none
  const groups = useMemo(() => (practice ? practised(missions) : byDay(missions, today)), [practice, missions, today])
  if (listed === undefined) return null
  const read = listed.missions.find(({ progress, package: one }) => progress.state === 'reading' && one.sha256 === opened?.sha256)
  const first = rowToGoOn(groups, open ?? read?.review)
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
      {firstRows(groups, drawn).map((group) => (
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
    if (day === undefined) return t(kind === 'today' || kind === 'day' ? 'day.today' : `day.${kind}`)
    const near = day === today ? t('day.today') : day === dayAfter(today) ? t('day.tomorrow') : ''
    return [near, dayName(locale, day)].filter(Boolean).join('　')
  }
}

function rangeOf(locale: Parameters<typeof shortDay>[0], missions: readonly MissionCard[]): string {
  const days = missions.flatMap(({ from, to }) => [from, to ?? from]).toSorted()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  return first === last ? shortDay(locale, first) : `${shortDay(locale, first)} – ${shortDay(locale, last)}`
}
