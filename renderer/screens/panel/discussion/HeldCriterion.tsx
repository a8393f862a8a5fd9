import { useTranslation } from 'react-i18next'
import { fullMark, plainMark, shortMark } from '#shared/format/marks.ts'
import type { Citation } from '#shared/format/values.ts'
import { readFraction, roundHalfUp, subtract, whole } from '#shared/scoring/exact.ts'
import { medianOf } from '#shared/scoring/index.ts'
import { useWords } from '../../../components/useWords.ts'
import { Cited } from '../Cited.tsx'
import { nameIn, type PanelView } from '../panelView.ts'
import { halfText } from '../summary/halfText.ts'
import { rangePercent } from '../summary/matrixRows.ts'

interface Props {
  readonly panel: PanelView
  readonly id: string
  readonly onShow: (citation: Citation) => void
}

/** Who holds what on a criterion and why, side by side, the highest mark first. Marks are read here and changed nowhere but in the own sheet. */
export function HeldCriterion({ panel, id, onShow }: Props) {
  const { t } = useTranslation('panelTalk')
  const word = useWords()
  const { merged, opened } = panel
  const criterion = opened.standard?.criteria.find((one) => one.id === id)
  const row = merged.parts.matrix.find((one) => one.criterion === id)
  if (criterion === undefined) return null
  const median = row && medianOf(row.marks.map(({ mark }) => mark))
  const held = merged.counted
    .flatMap(({ expert, criteria }) => criteria.filter((one) => one.id === id).map((own) => ({ expert, own })))
    .sort((a, b) => (b.own.mark ?? 0) - (a.own.mark ?? 0))
  return (
    <>
      <header className="talk-head">
        <h2 className="title">
          {id} {criterion.name}
        </h2>
        {criterion.method !== 'checked' && <span>{t('max', { max: plainMark(criterion.max) })}</span>}
        {row && median && (
          <span>
            {t('spread', {
              mean: fullMark(roundHalfUp(readFraction(row.mean))),
              median: halfText(median),
              range: shortMark(row.range),
              percent: rangePercent(row),
            })}
          </span>
        )}
      </header>
      <p className="talk-rule">{criterion.rule}</p>
      <ul className="held" aria-label={t('held')}>
        {held.map(({ expert, own }) => {
          const away = own.mark === undefined || median === undefined ? 0 : roundHalfUp(subtract(whole(own.mark), median))
          return (
            <li key={expert.id}>
              <p className="held-who">
                <b>{nameIn(opened, expert.id)}</b>
                <span>{expert.specialty ? word(expert.specialty) : word(expert.role)}</span>
              </p>
              <p className="held-mark" hidden={own.method === 'checked'}>
                <b>{own.mark === undefined ? word(own.state) : shortMark(own.mark)}</b>
                {away !== 0 && <span>{t(away > 0 ? 'above' : 'below', { away: shortMark(Math.abs(away)) })}</span>}
              </p>
              {own.finding && <p className="held-finding">{t('finding', { finding: word(own.finding) })}</p>}
              <p className="held-reason">{own.reason ?? <i>{t('noReason')}</i>}</p>
              <Cited panel={panel} citations={own.citations} onShow={onShow} />
            </li>
          )
        })}
      </ul>
    </>
  )
}
