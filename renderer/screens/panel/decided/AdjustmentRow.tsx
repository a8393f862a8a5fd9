import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { shortMark } from '#shared/format/marks.ts'
import type { ProposedAdjustment } from '#shared/panel/adjustments.ts'
import type { Standard } from '#shared/standard/format.ts'
import { shownName } from '#shared/standard/shownRule.ts'
import { isTaken } from '../../../components/isTaken.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { Cited } from '../Cited.tsx'
import { nameIn, type PanelView } from '../panelView.ts'
import { amountsOf, distinctProposals } from './proposals.ts'
import { RulingFields } from './RulingFields.tsx'
import { useRuling } from './useRuling.ts'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
  readonly proposed: ProposedAdjustment
}

/** Not an amount of any proposal: the panel does not count the item. */
const nothing = 'none'

/** One item: its proposals with reasons, and the panel's decision, which takes one proposal as it stands or none. */
export function AdjustmentRow({ panel, standard, proposed }: Props) {
  const { t } = useTranslation('panelSummary')
  const { state, opened, may, act } = panel
  const { item, isAgreed } = proposed
  const kept = state.sheet.adjustments[item]
  const kind = item.startsWith('B') ? 'bonus' : 'deduction'
  const known = [...standard.adjustments.bonus, ...standard.adjustments.deductions].find(({ id }) => id === item)
  const choices = distinctProposals(proposed)
  const keptChoice = kept && { choice: kept.entries.length === 0 ? nothing : amountsOf(kept.entries), reason: kept.reason }
  const ruling = useRuling<{ choice: string; reason: string }>(keptChoice, ['choice', 'reason'], async ({ choice, reason }) => {
    const entries = choices.find(({ amounts }) => amounts === choice)?.entries ?? []
    return isTaken(await act({ kind: 'adjustment.ruled', item, entries: [...entries], reason }))
  })
  const amountText = (amount: number) => t(`amount.${kind}`, { amount: shortMark(amount) })
  const open = may('adjustment.ruled')
  return (
    <li>
      <p className="decided-name">
        <b>{item}</b> {known && shownName(known)}
        <span className="decided-state">
          <StateMark state={kept || isAgreed ? 'ok' : 'warn'} size={14} decorative />
          {t(kept ? 'adjust.ruled' : isAgreed ? 'adjust.agreed' : 'adjust.open')}
        </span>
      </p>
      <ul className="decided-proposals">
        {proposed.proposals.map(({ expert, entries }) => (
          <li key={expert}>
            <b>{nameIn(opened, expert)}</b>
            {entries.map(({ amount, reason, citations }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet's entries have no names
              <span key={at}>
                {amountText(amount)} {reason} <Cited panel={panel} citations={citations} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <RulingFields
        name={`panel/adjustments/${item}`}
        what={item}
        reason={ruling.shown.reason}
        onReason={(reason) => ruling.save({ reason })}
        readOnly={!open}
        waits={ruling.waits}
        {...(kept && may('adjustment.unruled') && { onUnrule: () => void act({ kind: 'adjustment.unruled', item }) })}
      >
        <Radio.Group
          aria-label={t('adjust.choose', { item })}
          disabled={!open}
          value={ruling.shown.choice}
          onChange={(event) => void ruling.save({ choice: event.target.value as string })}
          options={[
            ...choices.map(({ amounts, entries }) => ({
              value: amounts,
              label: t('adjust.count', { amount: entries.map(({ amount }) => amountText(amount)).join(t('and')) }),
            })),
            { value: nothing, label: t('adjust.reject') },
          ]}
        />
      </RulingFields>
    </li>
  )
}
