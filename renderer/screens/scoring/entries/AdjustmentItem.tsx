import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Adjustment } from '#shared/review/sheet.ts'
import { itemAmounts } from '#shared/scoring/totals.ts'
import type { Standard } from '#shared/standard/format.ts'
import { shownName } from '#shared/standard/shownRule.ts'
import { bearingOn, RuleNotes } from '../RuleNotes.tsx'
import type { Places } from '../usePlaces.ts'
import type { Scoring } from '../useScoring.ts'
import { type AdjustmentKind, Amounts, amountText } from './Amounts.tsx'
import { EntryText } from './EntryText.tsx'
import { entriesOf } from './entriesOf.ts'
import type { Begin } from './useBegun.ts'

interface Props {
  readonly item: Standard['adjustments']['bonus'][number]
  readonly kind: AdjustmentKind
  /** what all of its kind may come to, hundredths */
  readonly most: number
  readonly scoring: Scoring
  readonly places: Places
  readonly begin: Begin
}

/** One 加减分 of the standard and its entries: each has an amount, a reason and evidence. An entry is valid once it has a reason. */
export function AdjustmentItem({ item, kind, most, scoring, places, begin }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { view, send, standard } = scoring
  const { locked, sheet } = view.state
  const entries = entriesOf(item.id, sheet.adjustments, begin.begun)
  const given = Object.values(sheet.adjustments).flatMap((each) => (each?.item === item.id ? [each] : []))
  const [sum = 0] = itemAmounts(standard, kind === 'bonus' ? 'bonus' : 'deductions', given)
  const findings = bearingOn(view.opened.findings, new Set(item.rules))
  return (
    <li className="entry-item" data-given={given.length > 0 || undefined}>
      <p className="entry-head">
        <b>{item.id}</b>
        <span>
          {shownName(item)}
          {item.per && <small>{t('entries.per', { unit: item.per })}</small>}
        </span>
        {given.length > 1 && <b className="entry-sum">{t('entries.sum', { count: given.length, sum: amountText(kind, sum) })}</b>}
        {entries.length === 0 ? (
          <Amounts
            item={item}
            kind={kind}
            most={most}
            amount={undefined}
            locked={locked}
            onChoose={(amount) => begin.begin('adjustments', item.id, amount)}
          />
        ) : (
          !locked && (
            <Button
              size="small"
              aria-label={t('entries.moreOf', { name: shownName(item) })}
              onClick={() => begin.begin('adjustments', item.id, item.amounts[0])}
            >
              {t('entries.more')}
            </Button>
          )
        )}
      </p>
      <RuleNotes findings={findings} />
      {entries.map(({ entry, kept, begun }, at) => {
        const amount = kept?.amount ?? begun?.amount
        const citations = kept?.citations ?? begun?.citations ?? []
        const set = (next: Partial<Adjustment>) =>
          send({
            kind: 'adjustment.set',
            entry,
            item: item.id,
            amount: amount ?? 0,
            reason: kept?.reason ?? '',
            ...next,
            citations: [...(next.citations ?? citations)],
          })
        const number = entries.length > 1 ? ` ${at + 1}` : ''
        return (
          <EntryText
            key={entry}
            entry={entry}
            name={`${view.review}/${entry}`}
            heading={t('entries.reason') + number}
            label={`${item.id} ${t('entries.reason')}${number}`}
            value={kept?.reason}
            notYet={t('entries.notYet')}
            citations={citations}
            places={places}
            locked={locked}
            remove={t('entries.remove', { id: item.id + number })}
            onText={async (reason) => {
              const taken = await set({ reason })
              if (taken) begin.drop(entry)
              return taken
            }}
            onCitations={(next) => (kept ? void set({ citations: [...next] }) : begin.change(entry, { citations: next }))}
            onRemove={() => {
              begin.drop(entry)
              if (kept) void send({ kind: 'adjustment.removed', entry })
            }}
          >
            <Amounts
              item={item}
              kind={kind}
              most={most}
              amount={amount}
              locked={locked}
              onChoose={(next) => (kept ? void set({ amount: next }) : begin.change(entry, { amount: next }))}
            />
          </EntryText>
        )
      })}
    </li>
  )
}
