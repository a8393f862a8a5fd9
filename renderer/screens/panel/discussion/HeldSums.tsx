import { useTranslation } from 'react-i18next'
import { shortMark } from '#shared/format/marks.ts'
import { roundHalfUp, subtract, whole } from '#shared/scoring/exact.ts'
import { medianOf } from '#shared/scoring/index.ts'
import { nameIn, type PanelView } from '../panelView.ts'
import { sheetPlaces } from '../summary/matrixRows.ts'
import { useSubjectName } from './subjectName.ts'
import type { Subject } from './subjects.ts'

interface Props {
  readonly panel: PanelView
  readonly subject: Subject
}

/** The sums of all sheets with their distance from the median, for a sheet far away or a wide spread. */
export function HeldSums({ panel, subject }: Props) {
  const { t } = useTranslation('panelTalk')
  const nameOf = useSubjectName(panel)
  const { sheets } = panel.merged.parts
  if (sheets.length === 0) return null
  const median = medianOf(sheets.map(({ sum }) => sum))
  const places = [...sheetPlaces(sheets)].sort((a, b) => a.place - b.place)
  return (
    <>
      <header className="talk-head">
        <h2 className="title">{nameOf(subject)}</h2>
      </header>
      {subject.kind !== 'other' && (
        <table className="talk-table">
          <thead>
            <tr>
              {(['place', 'expert', 'sum', 'away'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`sums.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(({ expert, sum, place }) => {
              const away = roundHalfUp(subtract(whole(sum), median))
              return (
                <tr key={expert} data-chosen={expert === subject.id || undefined}>
                  <td>{place}</td>
                  <th scope="row">{nameIn(panel.opened, expert)}</th>
                  <td>{shortMark(sum)}</td>
                  <td>{away === 0 ? t('sums.same') : t(away > 0 ? 'above' : 'below', { away: shortMark(Math.abs(away)) })}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
  )
}
