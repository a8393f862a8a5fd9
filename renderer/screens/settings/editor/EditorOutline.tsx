import { type KeyboardEvent, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark } from '#shared/format/marks.ts'
import { mostCriteria } from '#shared/format/values.ts'
import { valueAt } from '#shared/standard/template/path.ts'
import { type Section, sections } from '#shared/standard/template/sections.ts'
import type { Fault } from '#shared/text/fault.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import type { DraftReport } from './checkDraft.ts'
import { type Draft, rowsOf } from './draft.ts'
import { cellAt } from './placeOf.ts'

/** From what the table is to its fine print: the order in which an office enters one. */
const order: readonly Section['title'][] = [
  'partBasics',
  'partDimensions',
  'partGroups',
  'partCriteria',
  'partFigures',
  'partAttributes',
  'partBonus',
  'partDeductions',
  'partRedLines',
  'partAnchors',
  'partGrades',
  'partConditions',
  'partAggregation',
  'partMore',
]
const ordered = order.flatMap((title) => sections.find((section) => section.title === title) ?? [])

interface Props {
  readonly draft: Draft
  readonly report: DraftReport
  readonly shown: { readonly section: Section; readonly row: number }
  readonly onShow: (section: Section, row: number) => void
}

type Trouble = 'bad' | 'warn' | undefined

/** The sections of a standard, its items below theirs; a mark where the check says something. */
export const EditorOutline = memo(function EditorOutline({ draft, report, shown, onShow }: Props) {
  const { t } = useTranslation('standards')
  const { t: own } = useTranslation('standardEditor')
  const trouble = useMemo(() => troubleOf(report), [report])
  return (
    <nav className="editor-outline" aria-label={own('outline')} data-pane onKeyDown={alongLines}>
      {ordered.map((section) => {
        const rows = section.kind === 'table' ? rowsOf(draft, section) : []
        const isItems = section.title === 'partCriteria'
        const current = shown.section === section
        return (
          <div key={section.title}>
            <Line
              text={t(section.title)}
              count={section.kind === 'table' ? String(rows.length) : ''}
              trouble={isItems ? undefined : trouble.get(section.title)}
              current={current && !isItems}
              onShow={() => onShow(section, 0)}
            />
            {isItems &&
              rows.slice(0, mostCriteria).map((row, at) => (
                <Line
                  // biome-ignore lint/suspicious/noArrayIndexKey: ids may be alike while they are typed
                  key={at}
                  item
                  text={`${text(row, 'id')} ${text(row, 'name')}`}
                  count={typeof valueAt(row, ['max']) === 'number' ? plainMark(valueAt(row, ['max']) as number) : ''}
                  trouble={trouble.get(`${section.title} ${at}`)}
                  current={current && shown.row === at}
                  onShow={() => onShow(section, at)}
                />
              ))}
            {isItems && rows.length > mostCriteria && (
              <p className="settings-quiet">{own('tooManyItems', { count: rows.length - mostCriteria })}</p>
            )}
          </div>
        )
      })}
    </nav>
  )
})

/** Arrow keys go along the lines, Home and End to the ends. */
function alongLines(event: KeyboardEvent<HTMLElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.editor-line')]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  lines[Math.max(0, Math.min(to, lines.length - 1))]?.focus()
}

interface LineProps {
  readonly text: string
  readonly count: string
  readonly trouble: Trouble
  readonly current: boolean
  readonly item?: true
  readonly onShow: () => void
}

function Line({ text, count, trouble, current, item, onShow }: LineProps) {
  return (
    <button type="button" className="editor-line" data-item={item} aria-current={current ? 'true' : undefined} onClick={onShow}>
      <span className="editor-line-text">{text}</span>
      {trouble && <StateMark state={trouble} size={13} />}
      <span className="editor-line-count">{count}</span>
    </button>
  )
}

function text(row: unknown, key: string): string {
  const value = valueAt(row, [key])
  return typeof value === 'string' ? value : ''
}

/** The worst that is said of each section, and of each item. */
function troubleOf({ faults, warnings }: DraftReport): ReadonlyMap<string, 'bad' | 'warn'> {
  const found = new Map<string, 'bad' | 'warn'>()
  const note = (list: readonly Fault[], state: 'bad' | 'warn') => {
    for (const { at = '' } of list) {
      const place = cellAt(at)
      if (place === undefined) continue
      found.set(place.section.title, state)
      if (place.row !== undefined) found.set(`${place.section.title} ${place.row}`, state)
    }
  }
  note(warnings, 'warn')
  note(faults, 'bad')
  return found
}
