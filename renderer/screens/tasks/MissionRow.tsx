import { Button } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MissionCard, MissionProgress } from '#shared/ipc/missions.ts'
import { shortDay } from '../../components/days.ts'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../components/useWords.ts'
import { goTo } from '../../session/address.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useReviewIfOpen } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'
import { useOpening } from './OpeningProvider.tsx'
import { progressOfView } from './progressOfView.ts'
import { stepFor } from './stepFor.ts'

const marks: Readonly<Record<MissionProgress['state'], MarkState>> = {
  pledge: 'warn',
  new: 'todo',
  begun: 'half',
  ready: 'ask',
  locked: 'locked',
  recused: 'none',
  reading: 'none',
}

interface Props {
  readonly mission: MissionCard
  readonly isFirst: boolean
}

/** One visit: whose, how far, and the one thing to do next. */
export const MissionRow = memo(function MissionRow({ mission, isFirst }: Props) {
  const { t } = useTranslation('tasks')
  const word = useWords()
  const view = useReviewIfOpen()
  const { opening, resume, resumeFrom } = useOpening()
  const { locale } = useAppearance().appearance
  const { opened, reader } = useVisit()
  const isRead = reader !== undefined && opened?.sha256 === mission.package.sha256 && mission.progress.state === 'reading'
  const isOpen = view?.review === mission.review || isRead
  const progress = isOpen && view ? progressOfView(view) : mission.progress
  const { state, checkCode } = progress
  const isMissing = !mission.package.present && !isOpen
  const facts = { ...progress, code: checkCode ?? '' }

  async function go(): Promise<void> {
    if (isRead) return goTo('materials')
    const there = isMissing ? await resumeFrom(mission) : await resume(mission)
    if (there) goTo(stepFor(mission, state))
  }
  function days({ from, to }: MissionCard): string {
    const [first, last] = [shortDay(locale, from), shortDay(locale, to ?? from)]
    return first === last ? first : `${first}—${last}`
  }
  return (
    <li className="mission" data-first={isFirst} data-state={state} aria-current={isOpen || undefined}>
      <StateMark state={marks[state]} size={20} decorative />
      <div className="mission-what">
        <h4>{mission.centre}</h4>
        <p>
          {word(mission.stage)}·{word(mission.centreType)}
          <span className="mission-revision">{days(mission)}</span>
          <span className="mission-revision">{t('revision', { revision: mission.package.revision })}</span>
        </p>
        {progress.revision !== undefined && (
          <p className="mission-sheet">{t('sheet', { revision: progress.revision, code: progress.replaces ?? '' })}</p>
        )}
      </div>
      <div className="mission-state">
        <p>
          <b>{t(`state.${state}`)}</b>
          {state === 'begun' && <Ticks {...progress} />}
        </p>
        <p>{isMissing ? t('about.missing', { name: mission.package.name }) : t(`about.${state}`, facts)}</p>
      </div>
      <Button
        type={isFirst ? 'primary' : 'default'}
        disabled={opening.kind === 'checking'}
        aria-label={`${t(isMissing ? 'go.missing' : `go.${state}`)}：${mission.centre}`}
        onClick={() => void go()}
      >
        {t(isMissing ? 'go.missing' : `go.${state}`)}
      </Button>
    </li>
  )
})

/** One tick a criterion. */
function Ticks({ marked, toMark }: { readonly marked: number; readonly toMark: number }) {
  const { t } = useTranslation('tasks')
  return (
    <span className="mission-ticks" role="img" aria-label={t('ticks', { marked, toMark })}>
      {Array.from({ length: toMark }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ticks have no other name than their place
        <i key={n} data-on={n < marked} />
      ))}
    </span>
  )
}
