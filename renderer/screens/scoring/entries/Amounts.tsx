import { useTranslation } from 'react-i18next'
import { shortMark } from '#shared/format/marks.ts'
import type { Standard } from '#shared/standard/format.ts'
import { shownName } from '#shared/standard/shownRule.ts'
import { offeredAmounts } from './offeredAmounts.ts'

export type AdjustmentKind = 'bonus' | 'deduction'

interface Props {
  readonly item: Standard['adjustments']['bonus'][number]
  readonly kind: AdjustmentKind
  /** what all of its kind may come to, hundredths */
  readonly most: number
  readonly amount: number | undefined
  readonly locked: boolean
  readonly onChoose: (amount: number) => void
}

/** The marks an item offers; a present one that is not offered (of an older entry) is shown beside them. */
export function Amounts({ item, kind, most, amount, locked, onChoose }: Props) {
  const { t } = useTranslation('scoringScreen')
  const offered = offeredAmounts(item, most)
  const all = amount === undefined || offered.includes(amount) ? offered : [...offered, amount]
  return (
    <span className="band-marks">
      {all.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === amount}
          aria-label={t('entries.amountOf', { amount: amountText(kind, value), name: shownName(item) })}
          disabled={locked}
          onClick={() => onChoose(value)}
        >
          {amountText(kind, value)}
        </button>
      ))}
    </span>
  )
}

/** +3.0, −2.0; hundredths in. */
export function amountText(kind: AdjustmentKind, amount: number): string {
  return `${kind === 'bonus' ? '+' : '−'}${shortMark(amount)}`
}
