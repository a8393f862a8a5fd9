import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import type { TableItem } from '#shared/scoring/table.ts'
import type { Criterion } from '#shared/standard/format.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import type { DraftReport } from './checkDraft.ts'
import { needsOf } from './needs.ts'
import { TriedItem } from './TriedItem.tsx'
import { TryFigures } from './TryFigures.tsx'
import { factsTyped, type Typed, triedTable } from './tried.ts'

interface Props {
  readonly report: DraftReport
  readonly typed: Typed
  readonly onType: (place: string, text: string) => void
}

/** 试算: figures of a centre typed in, the marks that the draft gives, and how each came about. Kept while the editor is open. */
export default function TryOut({ report: { standard, faults }, typed, onType: type }: Props) {
  const { t } = useTranslation('standardEditor')
  const [chosen, setChosen] = useState<string>()
  const needs = useMemo(() => standard && needsOf(standard), [standard])
  const facts = useMemo(() => standard && needs && factsTyped(standard, needs, typed), [standard, needs, typed])
  const answer = useMemo(
    () => standard && facts && triedTable(standard, facts, typed, faults.length === 0),
    [standard, facts, typed, faults],
  )
  if (standard === undefined || needs === undefined || facts === undefined) return <p className="editor-wait">{t('shapeFirst')}</p>
  if (answer === undefined) return <p className="editor-wait">{t('faultsFirst')}</p>
  const current = standard.criteria.find(({ id }) => id === chosen) ?? standard.criteria[0]
  const { total, proposal } = answer
  return (
    <div className="editor-try">
      <TryFigures standard={standard} needs={needs} typed={typed} onType={type} />
      <section className="editor-try-items" aria-label={t('tryMarks')} data-pane>
        <p role="status" className="editor-try-total">
          {total === undefined ? t('tryOpen') : t('tryTotal', { total: fullMark(total), grade: proposal?.grade ?? '' })}
          {proposal !== undefined && proposal.reasons.length > 0 && ` ${t('tryReasons', { reasons: proposal.reasons.join(' · ') })}`}
        </p>
        <ul>
          {standard.criteria.map((criterion) => (
            <li key={criterion.id}>
              <button
                type="button"
                className="editor-line"
                aria-current={criterion === current ? 'true' : undefined}
                onClick={() => setChosen(criterion.id)}
              >
                <span className="editor-line-text">
                  {criterion.id} {criterion.name}
                </span>
                <ItemState item={answer.items.get(criterion.id)} criterion={criterion} />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {current && (
        <TriedItem
          key={current.id}
          standard={standard}
          criterion={current}
          item={answer.items.get(current.id)}
          facts={facts}
          mark={typed[`mark/${current.id}`] ?? ''}
          onMark={(text) => type(`mark/${current.id}`, text)}
        />
      )}
    </div>
  )
}

const marks = {
  missing: 'missing',
  invalid: 'bad',
  'not-in-branch': 'none',
  'not-applicable': 'none',
  refused: 'bad',
  open: 'todo',
} as const

function ItemState({ item, criterion }: { readonly item: TableItem | undefined; readonly criterion: Criterion }) {
  const { t } = useTranslation('standardEditor')
  if (item === undefined) return null
  if (item.state === 'scored')
    return (
      <span className="editor-line-count">
        <b>{fullMark(item.hundredths)}</b> / {plainMark(criterion.max)}
      </span>
    )
  return (
    <span className="editor-line-count">
      <StateMark state={marks[item.state]} size={13} decorative /> {t(`state.${item.state}`)}
    </span>
  )
}
