import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FigureChoice, SettledFigure } from '#shared/panel/confirmTable.ts'
import { useFigureWords } from '../../../components/useFigureWords.ts'
import { nameIn, type PanelView } from '../panelView.ts'

interface Props {
  readonly panel: PanelView
  readonly choice: FigureChoice
  /** what the leader settled it with so far */
  readonly chosen: string | undefined
  /** absent where the table is confirmed, or for somebody who may not settle it */
  readonly onSettle?: (settled: SettledFigure) => void
}

/** A figure that the sheets hold differently: every value with who holds it, the declared one, and the leader's choice. */
export function FigureRow({ panel, choice, chosen, onSettle }: Props) {
  const { t } = useTranslation('panelSummary')
  const words = useFigureWords(panel.opened.standard)
  const { figure, year, held, declared } = choice
  const name = words.withYear(figure, year)
  const names = (experts: readonly string[]) => experts.map((id) => nameIn(panel.opened, id)).join(t('and'))
  const options = [
    ...held.map(({ verified, experts }) => ({ value: verified, label: t('values.held', { value: verified, experts: names(experts) }) })),
    ...(held.some(({ verified }) => verified === declared) ? [] : [{ value: declared, label: t('values.declared', { value: declared }) }]),
  ]
  return (
    <tr data-open={onSettle !== undefined && chosen === undefined ? true : undefined}>
      <th scope="row">{name}</th>
      <td>{declared}</td>
      <td colSpan={2}>
        {onSettle ? (
          <Radio.Group
            aria-label={t('values.settle', { figure: name })}
            value={chosen}
            options={options}
            onChange={(event) => onSettle({ figure, ...(year !== undefined && { year }), verified: event.target.value as string })}
          />
        ) : (
          <>
            {t('values.otherwise')}
            {held.map(({ verified, experts }) => t('values.held', { value: verified, experts: names(experts) })).join(t('and'))}
          </>
        )}
      </td>
    </tr>
  )
}
