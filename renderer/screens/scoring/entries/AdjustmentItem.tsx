import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { Adjustment } from '#shared/review/sheet.ts'
import type { Standard } from '#shared/standard/format.ts'
import { DraftText } from '../../../components/DraftText.tsx'
import { Evidence } from '../Evidence.tsx'
import { longestNote } from '../longestNote.ts'
import { bearingOn, RuleNotes } from '../RuleNotes.tsx'
import type { Places } from '../usePlaces.ts'
import type { Scoring } from '../useScoring.ts'
import { useTaker } from '../useTaker.ts'
import { nextEntry, offeredAmounts } from './nextEntry.ts'

interface Props {
  readonly item: Standard['adjustments']['bonus'][number]
  readonly kind: 'bonus' | 'deduction'
  /** what all of its kind may come to, hundredths */
  readonly most: number
  readonly scoring: Scoring
  readonly places: Places
}

/** One 加减分 of the standard: its amounts, and once one is chosen why and on what evidence. It stands when the reason is there. */
export function AdjustmentItem({ item, kind, most, scoring, places }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { view, send } = scoring
  const { locked, sheet } = view.state
  const [entry, given] = Object.entries(sheet.adjustments).find(([, each]) => each?.item === item.id) ?? []
  const [chosen, setChosen] = useState<number>()
  const [cited, setCited] = useState<readonly Citation[]>([])
  const amount = given?.amount ?? chosen
  const citations = given?.citations ?? cited
  const sign = kind === 'bonus' ? '+' : '−'
  const set = (next: Partial<Adjustment>): Promise<boolean> => {
    const whole = { item: item.id, amount: amount ?? 0, reason: given?.reason ?? '', citations, ...next }
    if (whole.reason.trim() === '' || whole.amount === 0) return Promise.resolve(true)
    return send({ kind: 'adjustment.set', entry: entry ?? nextEntry('J', sheet.adjustments), ...whole, citations: [...whole.citations] })
  }
  const choose = (next: number) => (given ? void set({ amount: next }) : setChosen(next))
  const cite = (next: readonly Citation[]) => (given ? void set({ citations: [...next] }) : setCited(next))
  const taker = useTaker(places, (citation) => cite([...citations, citation]), 'onFocus')
  const findings = bearingOn(view.opened.findings, new Set(item.rules))
  return (
    <li className="entry-item" data-given={given !== undefined || undefined} onFocus={taker.takeOver}>
      <p className="entry-head">
        <b>{item.id}</b>
        <span>
          {item.name}
          {item.per && <small>{t('entries.per', { unit: item.per })}</small>}
        </span>
        <span className="band-marks">
          {offeredAmounts(item, most).map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={value === amount}
              aria-label={t('entries.amountOf', { amount: `${sign}${(value / 100).toFixed(1)}`, name: item.name })}
              disabled={locked}
              onClick={() => choose(value)}
            >
              {sign}
              {(value / 100).toFixed(1)}
            </button>
          ))}
        </span>
      </p>
      <RuleNotes findings={findings} />
      {amount !== undefined && (
        <div className="entry-more">
          <h4>
            {t('entries.reason')}
            {given === undefined && <span className="reason-due">{t('entries.notYet')}</span>}
          </h4>
          <DraftText
            name={`${view.review}/${item.id}`}
            label={`${item.id} ${t('entries.reason')}`}
            value={given?.reason ?? ''}
            limit={longestNote}
            tooLong={(count) => t('tooLong', { count, most: longestNote })}
            readOnly={locked}
            onSave={(reason) => set({ reason })}
          />
          <Evidence
            heading={t('evidence')}
            citations={citations}
            titleOf={places.titleOf}
            readOnly={locked}
            onShow={places.show}
            onRemove={(index) => cite(citations.filter((_, at) => at !== index))}
            onCite={taker.cite}
          />
          {!locked && (
            <Button
              size="small"
              onClick={() => {
                setChosen(undefined)
                setCited([])
                if (entry !== undefined) void send({ kind: 'adjustment.removed', entry })
              }}
            >
              {t('entries.remove', { id: item.id })}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
