import { useTranslation } from 'react-i18next'
import { fullMark } from '#shared/format/marks.ts'
import { add, divide, fraction, hundred, multiply, one, power, roundHalfUp } from '#shared/scoring/exact.ts'
import { constant } from '#shared/scoring/valueOf.ts'
import type { Formula } from '#shared/standard/format.ts'
import { StateMark } from '../StateMark.tsx'
import { decimalText } from './decimalText.ts'
import type { Derivation } from './derivation.ts'
import './worked.css'

interface Props {
  readonly formula: Extract<Formula, { readonly rows: unknown }>
  readonly max: number
  readonly derivation: Derivation
}

/** 分档: the table read from the top; the row that decided is marked. For growth, also what the last year had to reach. */
export function RowsTable({ formula, max, derivation }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { growth, row: decided } = derivation
  const growing = formula.kind === 'growth_step' && growth !== undefined && formula.industryFactor === undefined
  return (
    <table className="figures rows">
      <thead>
        <tr>
          <th scope="col">{t(formula.kind === 'growth_step' ? 'rows.growth' : 'rows.value', { unit: formula.unit })}</th>
          {growing && (
            <th scope="col" className="amount">
              {t('rows.needed', { years: growth.exponent })}
            </th>
          )}
          <th scope="col" className="amount">
            {t('rows.share')}
          </th>
          <th scope="col" className="amount">
            {t('rows.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {formula.rows.map(({ atLeast, moreThan, percent }, at) => (
          <tr key={atLeast ?? moreThan} data-decided={at === decided || undefined}>
            <th scope="row">
              {atLeast === undefined ? `> ${moreThan}` : `≥ ${atLeast}`}
              {at === decided && (
                <span className="decided">
                  <StateMark state="ok" size={13} decorative /> {t('rows.decided')}
                </span>
              )}
            </th>
            {growing && (
              <td className="amount">
                {decimalText(
                  multiply(growth.first, power(add(one, divide(constant(atLeast ?? moreThan ?? '0'), hundred)), growth.exponent)),
                  2,
                )}
              </td>
            )}
            <td className="amount">{percent}%</td>
            <td className="amount">{fullMark(roundHalfUp(fraction(max * percent, 100)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
