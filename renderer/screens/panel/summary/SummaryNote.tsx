import { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import { asksForMinute } from '#shared/panel/blockers.ts'
import type { Flag } from '#shared/panel/flags.ts'
import type { OpenPoint } from '#shared/panel/merge.ts'
import { sayFlag, sayOpen } from '#shared/panel/wording.ts'
import type { Standard } from '#shared/standard/format.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { useAppearance } from '../../../session/appearance.tsx'
import { nameIn, type PanelView } from '../panelView.ts'
import { type GradeScale, linesNear } from './gradeBands.ts'
import { partOfOpen } from './partOfOpen.ts'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
  readonly scale: GradeScale
}

/** The first thing that stands between the panel and its grade: what is open, a line nearby, or differences to talk about. */
export function SummaryNote({ panel, standard, scale }: Props) {
  const { t } = useTranslation('panelSummary')
  const { locale } = useAppearance().appearance
  const { merged, opened } = panel
  const named = <Point extends object>(point: Point): Point =>
    'expert' in point ? { ...point, expert: nameIn(opened, String(point.expert)) } : point
  const { total } = merged.parts.totals
  const open = merged.open.filter(({ kind }) => kind !== 'absent')
  const divided = merged.flags.filter(asksForMinute)
  const boundary = merged.flags.find(({ kind }) => kind === 'boundary')
  const rest = merged.flags.filter((flag) => flag.kind !== 'boundary' && !divided.includes(flag))
  if (open[0])
    return (
      <Note
        title={t('note.open', { count: open.length })}
        text={sayOpen(locale, named<OpenPoint>(open[0]), standard)}
        href={hrefOf(open[0])}
      />
    )
  if (boundary && total !== undefined) return <Note title={t('note.boundary')} text={nearText()} href="#/panel/discussion" />
  const flag = divided[0] ?? rest[0]
  if (flag)
    return (
      <Note title={t('note.flags', { count: merged.flags.length })} text={sayFlag(locale, named<Flag>(flag))} href="#/panel/discussion" />
    )
  return (
    <p className="sum-note">
      <StateMark state="ok" decorative />
      <span>{t('note.none')}</span>
    </p>
  )

  function nearText(): string {
    const near = linesNear(scale, total ?? 0, standard.aggregation.boundary)[0]
    if (near === undefined) return t('near.trim')
    const away = fullMark(Math.abs(near.away))
    const text = t(near.away > 0 ? 'near.below' : 'near.above', { line: plainMark(near.line), away })
    return divided.length > 0 ? t('near.talk', { text, count: divided.length }) : t('near.own', { text })
  }
}

/** Where an open point is settled. */
function hrefOf(point: OpenPoint): string {
  const part = partOfOpen(point)
  return part === undefined ? '#/panel' : `#/panel/summary/${part}`
}

function Note({ title, text, href }: { readonly title: string; readonly text: string; readonly href: string }) {
  const { t } = useTranslation('panelSummary')
  return (
    <p className="sum-note" data-warns>
      <StateMark state="warn" decorative />
      <span>
        <b>{title}</b>
        {text} <a href={href}>{t('note.go')}</a>
      </span>
    </p>
  )
}
