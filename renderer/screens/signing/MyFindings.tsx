import { useTranslation } from 'react-i18next'
import { verificationFinding } from '#shared/format/vocabulary.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import type { Standard } from '#shared/standard/format.ts'
import { useWords } from '../../components/useWords.ts'

/** What was found of the items of each dimension, where no marks are given. */
export function MyFindings({ standard, marks }: { readonly standard: Standard; readonly marks: Sheet['marks'] }) {
  const { t } = useTranslation('signing')
  const say = useWords()
  const rows = [
    ...standard.dimensions.map(({ id, name }) => ({
      id,
      name: say(name),
      own: standard.criteria.filter(({ dimension }) => dimension === id),
    })),
    { id: 'all', name: t('marks.total'), own: standard.criteria },
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keys
    <section className="sign-marks" aria-labelledby="marks-title" tabIndex={0}>
      <h3 className="sign-title" id="marks-title">
        {t('findings.title')}
      </h3>
      <table className="sign-table sign-findings">
        <thead>
          <tr>
            <th scope="col">{t('marks.dimension')}</th>
            {verificationFinding.options.map((finding) => (
              <th key={finding} scope="col">
                {say(finding)}
              </th>
            ))}
            <th scope="col">{t('findings.original')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, own }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {verificationFinding.options.map((finding) => (
                <td key={finding}>{own.filter((criterion) => marks[criterion.id]?.finding === finding).length}</td>
              ))}
              <td>{own.filter((criterion) => marks[criterion.id]?.original === true).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
