import { useTranslation } from 'react-i18next'
import { plainMark } from '#shared/format/marks.ts'
import { useWords } from '../../../components/useWords.ts'
import type { DimensionSpread } from './dimensionSpread.ts'

/** The radar's values. */
export function SpreadTable({ spread }: { readonly spread: readonly DimensionSpread[] }) {
  const { t } = useTranslation('panelSummary')
  const word = useWords()
  return (
    <table className="spread-table">
      <thead>
        <tr>
          {(['dimension', 'max', 'mean', 'min', 'most'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`spread.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spread.map(({ id, name, max, mean, min, most }) => (
          <tr key={id}>
            <th scope="row">{word(name)}</th>
            <td>{plainMark(max)}</td>
            <td>
              <b>{mean}%</b>
            </td>
            <td>{min}%</td>
            <td>{most}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
