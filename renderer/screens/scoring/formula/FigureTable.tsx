import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { Exact } from '#shared/scoring/exact.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import type { FigureWords } from '../../../components/useFigureWords.ts'
import { decimalText, figureText } from '../../../components/worked/decimalText.ts'
import type { Derivation } from '../../../components/worked/derivation.ts'
import type { FigureRow } from './figureRows.ts'
import { isMoney } from './isMoney.ts'

interface Props {
  readonly rows: readonly FigureRow[]
  readonly derivation: Pick<Derivation, 'totals'>
  /** the same with 申报值 alone */
  readonly before: Pick<Derivation, 'totals'>
  readonly words: FigureWords
  readonly locked: boolean
  /** key of the row being verified */
  readonly editing: string | undefined
  readonly onShow: (citation: Citation) => void
  readonly onVerify: (row: FigureRow) => void
}

/** 数据: declared value, verified value, source; sums and means over the years below. */
export function FigureTable({ rows, derivation, before, words, locked, editing, onShow, onVerify }: Props) {
  const { t } = useTranslation('scoringScreen')
  const units = [...new Set(rows.map(({ figure }) => words.unit(figure)))].filter((unit) => unit !== '')
  return (
    <div className="score-field">
      <h3>
        {t('data')}
        <span className="keys-hint">{t('unit', { unit: units.join(t('comma')) })}</span>
      </h3>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('column.figure')}</th>
            <th scope="col" className="amount">
              {t('column.declared')}
            </th>
            <th scope="col" className="amount">
              {t('column.verified')}
            </th>
            <th scope="col">{t('column.source')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-editing={row.key === editing || undefined}>
              <th scope="row">
                {words.withYear(row.figure, row.year)}
                {row.borrowed && (
                  <span className="borrowed" title={t('borrowedHint')}>
                    <StateMark state="warn" size={13} decorative />
                    {t('borrowed')}
                  </span>
                )}
              </th>
              <Pair declared={row.declared} verified={row.verified} judged={row.judged} money={isMoney(row.unit)} />
              <td>
                <Source row={row} onShow={onShow} />
              </td>
              <td className="row-act">
                {!locked && row.declared !== undefined && (
                  <Button
                    type="text"
                    size="small"
                    icon={<EditOutlined aria-hidden />}
                    aria-label={t('verifyOf', { figure: words.withYear(row.figure, row.year) })}
                    onClick={() => onVerify(row)}
                  />
                )}
              </td>
            </tr>
          ))}
          {derivation.totals.map(({ figure, over, value }) => {
            const stated = before.totals.find((total) => total.figure === figure && total.over === over)?.value
            return (
              <tr key={`${figure} ${over}`} className="total">
                <th scope="row">{t(`total.${over}`, { figure: words.name(figure) })}</th>
                <Pair
                  declared={stated && exactText(stated)}
                  verified={exactText(value)}
                  judged={rows.some((row) => row.judged && row.figure === figure)}
                  money={isMoney(words.unit(figure))}
                />
                <td className="dim" colSpan={2}>
                  {t(`how.${over}`)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Old and new side by side: the old struck through, an arrow, the new in bold. An unverified value is not shown as verified. */
function Pair({
  declared,
  verified,
  judged,
  money,
}: {
  readonly declared: string | undefined
  readonly verified: string | undefined
  readonly judged: boolean
  readonly money: boolean
}) {
  const { t } = useTranslation('scoringScreen')
  const changed = declared !== undefined && verified !== undefined && declared !== verified
  const missing = (
    <span className="to-complete">
      <StateMark state="missing" size={14} decorative /> {t('toComplete')}
    </span>
  )
  if (!judged && declared !== undefined)
    return (
      <>
        <td className="amount">{figureText(declared, money)}</td>
        <td className="amount dim">{t('asDeclared')}</td>
      </>
    )
  return (
    <>
      <td className="amount">
        {declared === undefined ? missing : changed ? <s>{figureText(declared, money)}</s> : figureText(declared, money)}
      </td>
      <td className={changed ? 'amount now' : 'amount'}>
        {changed && <i aria-hidden>→</i>}
        {verified === undefined ? missing : figureText(verified, money)}
      </td>
    </>
  )
}

function Source({ row, onShow }: { readonly row: FigureRow; readonly onShow: (citation: Citation) => void }) {
  const { t } = useTranslation('scoringScreen')
  const cited = row.entry?.citations[0]
  const place = cited ?? row.source
  if (place === undefined) return <span className="dim">{t('noSource')}</span>
  return (
    <button type="button" className="link" onClick={() => onShow(place)}>
      {cited && <span className="cite-number">{t('citeNumber', { n: 1 })}</span>}
      {t('page', { page: place.page })}
    </button>
  )
}

function exactText(value: Exact): string {
  return decimalText(value, 4)
}
