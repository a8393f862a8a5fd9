import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { declaredText, verifiedText } from '#shared/format/verifiedValue.ts'
import { confirmedTable, figureChoices, type SettledFigure } from '#shared/panel/confirmTable.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { useFigureWords } from '../../../components/useFigureWords.ts'
import type { PanelView } from '../panelView.ts'
import { FigureRow } from './FigureRow.tsx'
import { SignTable } from './SignTable.tsx'

/** The one 核定 table of the panel: what the sheets agree on, what the leader must settle, and its confirmation. */
export function ValueTable({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelSummary')
  const figure = useFigureWords(panel.opened.standard)
  const [settled, setSettled] = useState<readonly SettledFigure[]>([])
  const { merged, may, act } = panel
  const { table, counted } = merged
  const isConfirmed = table.basis === 'confirmed'
  const choices = figureChoices(counted, table)
  const values = isConfirmed ? table.values : confirmedTable(counted, table, settled)
  const settle = (one: SettledFigure) =>
    setSettled([...settled.filter(({ figure: other, year }) => other !== one.figure || year !== one.year), one])
  const left = choices.filter(({ figure: name, year }) => !settled.some((one) => one.figure === name && one.year === year)).length
  return (
    <section aria-labelledby="values-title">
      <h3 id="values-title" className="decided-head">
        {t('values.title')}
        <small>
          <StateMark state={isConfirmed ? 'ok' : table.basis === 'open' ? 'warn' : 'todo'} size={14} decorative />
          {t(`values.${table.basis}`, { count: table.conflicts.length })}
        </small>
        <span className="grow" />
        {isConfirmed
          ? may('values.reopened') && (
              <Button size="small" onClick={() => void act({ kind: 'values.reopened' })}>
                {t('values.reopen')}
              </Button>
            )
          : may('values.confirmed') &&
            counted.length > 0 && (
              <>
                {left > 0 && <small>{t('values.left', { count: left })}</small>}
                <Button
                  size="small"
                  type="primary"
                  disabled={values === undefined}
                  onClick={() => values && void act({ kind: 'values.confirmed', values: [...values] })}
                >
                  {t('values.confirm')}
                </Button>
              </>
            )}
      </h3>
      {isConfirmed && <SignTable />}
      {table.values.length === 0 && choices.length === 0 ? (
        <p className="decided-none">{t('values.none')}</p>
      ) : (
        <table className="decided-table">
          <thead>
            <tr>
              {(['figure', 'declared', 'verified', 'reason'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`values.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {choices.map((choice) => (
              <FigureRow
                key={`${choice.figure} ${choice.year ?? ''}`}
                panel={panel}
                choice={choice}
                chosen={settled.find((one) => one.figure === choice.figure && one.year === choice.year)?.verified}
                {...(!isConfirmed && may('values.confirmed') && { onSettle: settle })}
              />
            ))}
            {table.values.map((value) => (
              <tr key={`${value.figure} ${value.year ?? ''} settled`}>
                <th scope="row">{figure.withYear(value.figure, value.year)}</th>
                <td>{declaredText(value)}</td>
                <td>
                  <b>{verifiedText(value)}</b> {figure.unit(value.figure)}
                </td>
                <td>{value.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
