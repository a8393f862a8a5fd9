import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark, shortMark } from '#shared/format/marks.ts'
import { cappedAdjustments, itemAmounts } from '#shared/scoring/totals.ts'
import { Faults } from '../../../components/Faults.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { FormFoot } from '../FormFoot.tsx'
import { FormHead } from '../FormHead.tsx'
import { focusPart } from '../focusPart.ts'
import { useFormKeys } from '../useFormKeys.ts'
import type { Places } from '../usePlaces.ts'
import type { Scoring } from '../useScoring.ts'
import { AdjustmentItem } from './AdjustmentItem.tsx'
import { RedLineItem } from './RedLineItem.tsx'
import { useBegun } from './useBegun.ts'
import { useEntriesLeft } from './useEntriesLeft.ts'

interface Props {
  readonly scoring: Scoring
  readonly places: Places
}

/** 加减分与红线线索: what the standard offers, item by item. A clue to a red line is written down and changes no mark. */
export function EntriesForm({ scoring, places }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { standard, view, open } = scoring
  const { bonus, deductions } = standard.adjustments
  useFormKeys({ nextOpen: () => open(scoring.nextOpen), next: () => open(scoring.next), previous: () => open(scoring.previous) })
  const body = useRef<HTMLElement>(null)
  const begin = useBegun(view.review, view.state.sheet)
  const { part } = scoring
  useEffect(() => {
    const [entry = '', ...field] = part?.split('/') ?? []
    const asked = body.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`)
    asked?.scrollIntoView({ block: 'nearest' })
    const first = asked?.querySelector<HTMLElement>('.band-marks button, textarea')
    if (field.length > 0 && focusPart(asked ?? null, field.join('/'))) return
    ;(first ?? body.current)?.focus({ preventScroll: true })
  }, [part])
  useEntriesLeft(view.review, standard, view.state.sheet, begin.begun)
  const given = Object.values(view.state.sheet.adjustments).filter((entry) => entry !== undefined)
  const sums = cappedAdjustments(standard, itemAmounts(standard, 'bonus', given), itemAmounts(standard, 'deductions', given))
  const lists = [
    { kind: 'bonus', items: bonus, cap: standard.adjustments.bonusCap },
    { kind: 'deduction', items: deductions, cap: standard.adjustments.deductionCap },
  ] as const
  return (
    <section className="score-form" data-pane data-locked={view.state.locked || undefined} aria-labelledby="score-title">
      <FormHead name={t('entries.title')} about={[t('entries.about')]}>
        <p className="entries-sums">
          <span>{t('entries.bonus', { sum: shortMark(sums.bonus) })}</span>
          <span>{t('entries.deduction', { sum: shortMark(sums.deduction) })}</span>
        </p>
      </FormHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard */}
      <section className="score-body" ref={body} aria-label={t('formBody')} tabIndex={0}>
        {scoring.refused.length > 0 && <Faults faults={scoring.refused} />}
        {lists.map(({ kind, items, cap }) => (
          <div className="score-field" key={kind}>
            <h3>
              {t(`entries.${kind}Heading`)} <span className="keys-hint">{t('entries.cap', { cap: plainMark(cap) })}</span>
            </h3>
            {items.length === 0 && <p className="dim">{t('entries.none')}</p>}
            <ul className="entry-items">
              {items.map((item) => (
                <AdjustmentItem key={item.id} item={item} kind={kind} most={cap} scoring={scoring} places={places} begin={begin} />
              ))}
            </ul>
          </div>
        ))}
        <div className="score-field">
          <h3>{t('redLine.heading')}</h3>
          <p className="note" data-state="ask">
            <StateMark state="ask" size={15} decorative />
            <span>
              <b>{t('redLine.pending')}</b> {t('redLine.note')}
            </span>
          </p>
          <ul className="entry-items">
            {standard.redLines.map((item) => (
              <RedLineItem key={item.id} item={item} scoring={scoring} places={places} begin={begin} />
            ))}
          </ul>
        </div>
      </section>
      <FormFoot scoring={scoring} />
    </section>
  )
}
