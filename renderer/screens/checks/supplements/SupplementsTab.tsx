import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '#shared/review/printNote.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { goTo } from '../../../session/address.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { iso } from '../../../store/session.ts'
import { type SupplementRow, supplementRows } from '../questions/questionRows.ts'
import { useQuestions } from '../questions/useQuestions.ts'
import { SupplementForm } from './SupplementForm.tsx'
import '../questions/questions.css'

interface Props {
  readonly review: ReviewView
  readonly entry: string | undefined
}

/** 补充材料清单: what the centre is to bring, until when, for which question, and whether it has come. */
export function SupplementsTab({ review, entry }: Props) {
  const { t } = useTranslation('checks')
  const rows = supplementRows(review.state.sheet.notes)
  const { receive } = useQuestions(review)
  const [turn, setTurn] = useState(0)
  const now = iso(new Date()).slice(0, 16).replace('T', ' ')
  const current = rows.find((row) => row.entry === entry)
  const come = rows.filter(({ supplement }) => supplement.received !== undefined).length
  const next = () => {
    setTurn(turn + 1)
    goTo('checks', 'supplements')
  }
  return (
    <div className="questions">
      <section className="record-list" data-pane aria-label={t('tab.supplements')}>
        <header>
          <h2 className="title">{t('tab.supplements')}</h2>
          <small id="supplement-counts" aria-live="polite">
            {t('supplement.counts', { come, left: rows.length - come })}
          </small>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls and must be reached by keyboard */}
        <section className="record-rows" tabIndex={0} aria-labelledby="supplement-counts">
          {rows.length === 0 ? (
            <p className="finding-none">{t('supplement.none')}</p>
          ) : (
            <table className="supplement-table">
              <thead>
                <tr>
                  <th scope="col">{t('spot.number')}</th>
                  <th scope="col">{t('supplement.title')}</th>
                  <th scope="col">{t('supplement.from')}</th>
                  <th scope="col">{t('supplement.due')}</th>
                  <th scope="col">{t('supplement.state')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row, at) => (
                  <Row
                    key={row.entry}
                    row={row}
                    number={at + 1}
                    now={now}
                    locked={review.state.locked}
                    current={row === current}
                    onReceive={receive}
                  />
                ))}
              </tbody>
            </table>
          )}
        </section>
        <footer>
          <span>{t('supplement.signed')}</span>
          <span className="grow" />
          <Button onClick={() => goTo('printing', '9')}>{t('supplement.print')}</Button>
        </footer>
      </section>
      <SupplementForm key={`${current?.entry ?? 'new'} ${turn}`} review={review} row={current} onNext={next} />
    </div>
  )
}

interface RowProps {
  readonly row: SupplementRow
  readonly number: number
  readonly now: string
  readonly locked: boolean
  readonly current: boolean
  readonly onReceive: (entry: string, come: boolean) => Promise<void>
}

function Row({ row: { entry, supplement, from }, number, now, locked, current, onReceive }: RowProps) {
  const { t } = useTranslation('checks')
  const { title, due, received } = supplement
  const late = received === undefined && due !== undefined && due < now
  return (
    <tr data-current={current || undefined}>
      <td>{number}</td>
      <td>
        <a href={`#/checks/supplements/${entry}`} aria-current={current || undefined}>
          {title}
        </a>
        {supplement.note && <small>{supplement.note}</small>}
      </td>
      <td>
        {from ? (
          <a href={`#/checks/questions/${from.entry}`}>{t('supplement.fromQuestion', { at: from.at?.slice(11, 16) ?? '' })}</a>
        ) : (
          t('supplement.fromNone')
        )}
        {supplement.criterion && (
          <>
            {' '}
            <a href={`#/scoring/${supplement.criterion}`}>{supplement.criterion}</a>
          </>
        )}
      </td>
      <td>
        {due === undefined ? <Lacking text={t('supplement.noDue')} /> : late ? <Lacking text={t('supplement.late', { due })} /> : due}
      </td>
      <td>
        {received === undefined ? (
          <Button size="small" disabled={locked} onClick={() => void onReceive(entry, true)}>
            {t('supplement.receive')}
          </Button>
        ) : (
          <span className="supplement-come">
            <StateMark state="ok" decorative /> {t('supplement.received', { at: minuteOf(received).slice(5) })}
            {!locked && (
              <Button type="link" size="small" onClick={() => void onReceive(entry, false)}>
                {t('supplement.takeBack')}
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  )
}

function Lacking({ text }: { readonly text: string }) {
  return (
    <span className="lacking">
      <StateMark state="warn" decorative /> {text}
    </span>
  )
}
