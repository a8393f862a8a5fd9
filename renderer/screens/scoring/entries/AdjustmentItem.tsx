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
import { entriesOf, type ItemEntry } from './entriesOf.ts'
import { citationsOf, ItemEntries } from './ItemEntries.tsx'
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
  const set = (each: ItemEntry<Adjustment>, next: Partial<Adjustment>) =>
    send({
      kind: 'adjustment.set',
      entry: each.entry,
      item: item.id,
      amount: amountOf(each) ?? 0,
      reason: each.kept?.reason ?? '',
      ...next,
      citations: [...(next.citations ?? citationsOf(each))],
    })
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
      <ItemEntries
        item={item.id}
        entries={entries}
        words={{
          heading: t('entries.reason'),
          notYet: t('entries.notYet'),
          remove: (number) => t('entries.remove', { id: item.id + number }),
        }}
        scoring={scoring}
        places={places}
        begin={begin}
        textOf={({ reason }) => reason}
        setText={(each, reason) => set(each, { reason })}
        setCitations={(each, next) => void set(each, { citations: [...next] })}
        onRemove={(entry) => void send({ kind: 'adjustment.removed', entry })}
        before={(each) => (
          <Amounts
            item={item}
            kind={kind}
            most={most}
            amount={amountOf(each)}
            locked={locked}
            onChoose={(amount) => (each.kept ? void set(each, { amount }) : begin.change(each.entry, { amount }))}
          />
        )}
      />
    </li>
  )
}

/** Hundredths; `undefined` for an entry that has no amount yet. */
function amountOf({ kept, begun }: ItemEntry<Adjustment>): number | undefined {
  return kept?.amount ?? begun?.amount
}
