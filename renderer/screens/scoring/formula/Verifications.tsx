import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { verifiedText } from '#shared/format/verifiedValue.ts'
import { exactDecimal } from '#shared/scoring/decimal.ts'
import { subtract } from '#shared/scoring/exact.ts'
import { dayAndMinute } from '../../../components/days.ts'
import type { FigureWords } from '../../../components/useFigureWords.ts'
import { decimalText, figureText } from '../../../components/worked/decimalText.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import { type ReviewView, useStored } from '../../../session/review.tsx'
import type { FigureRow } from './figureRows.ts'
import { isMoney } from './isMoney.ts'

interface Props {
  readonly rows: readonly FigureRow[]
  readonly view: ReviewView
  readonly words: FigureWords
  readonly onEdit: (row: FigureRow) => void
  readonly onRestore: (row: FigureRow) => void
}

/** Why a value was changed, by whom and when; each can be changed again or reset to 申报值. */
export function Verifications({ rows, view, words, onEdit, onRestore }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { locale } = useAppearance().appearance
  const { edits } = useStored()
  const isFixed = view.state.locked || view.state.sheet.table.confirmed !== undefined
  const changed = rows.filter(({ entry }) => entry !== undefined)
  if (changed.length === 0) return null
  return (
    <ul className="verifications">
      {changed.map((row) => {
        const { entry, figure, year, key } = row
        if (entry === undefined) return null
        const edit = edits.findLast(({ act }) => act.kind === 'value.verified' && act.figure === figure && act.year === year)
        const by = edit && view.opened.task.panel.find(({ id }) => id === edit.by)?.name
        return (
          <li key={key}>
            <b>{differenceText(row, words, t)}</b> {entry.reason}{' '}
            {edit && t('verifiedBy', { name: by ?? edit.by, at: dayAndMinute(locale, edit.at) })}
            {!isFixed && (
              <>
                <Button
                  type="link"
                  size="small"
                  icon={<EditOutlined aria-hidden />}
                  aria-label={t('changeOf', { figure: words.withYear(figure, year) })}
                  onClick={() => onEdit(row)}
                >
                  {t('change')}
                </Button>
                <Button
                  type="link"
                  size="small"
                  aria-label={t('restoreOf', { figure: words.withYear(figure, year) })}
                  onClick={() => onRestore(row)}
                >
                  {t('restore')}
                </Button>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type Translate = ReturnType<typeof useTranslation<'scoringScreen'>>['t']

/** 核减 280.00 万元, 核增 …, or 核定为申报值. */
function differenceText({ figure, year, entry, declared }: FigureRow, words: FigureWords, t: Translate): string {
  const [was, is] = [exactDecimal(declared ?? '0'), exactDecimal(entry === undefined ? '0' : verifiedText(entry))]
  const name = words.withYear(figure, year)
  if (was === undefined || is === undefined) return name
  const difference = subtract(is, was)
  const unit = words.unit(figure)
  const amount = figureText(decimalText(difference).replace('−', ''), isMoney(unit))
  if (difference.n === 0 || difference.n === 0n) return t('confirmedAs', { figure: name })
  return t(difference.n < 0 ? 'lowered' : 'raised', { figure: name, amount, unit })
}
