import { useTranslation } from 'react-i18next'
import type { Standard } from '#shared/standard/format.ts'
import { useWords } from '../../../components/useWords.ts'
import { nameIn, type PanelView } from '../panelView.ts'
import './summary.css'
import './matrix.css'

/** A stage without marks: item × expert with each one's finding, 原件已核, and what all agree on. */
export function CheckMatrix({ panel, standard }: { readonly panel: PanelView; readonly standard: Standard }) {
  const { t } = useTranslation('panelSummary')
  const word = useWords()
  const { merged, opened } = panel
  const { counted, parts } = merged
  if (counted.length === 0) return <p className="sum-empty">{t('noSheets')}</p>
  const names = new Map(standard.criteria.map(({ id, name }) => [id, name]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard
    <section className="matrix topic-matrix" data-pane tabIndex={0} aria-label={t('checks')}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="mx-name">
              {t('head.criterion')}
            </th>
            {counted.map(({ expert }) => (
              <th key={expert.id} scope="col" className="mx-expert">
                <b>{nameIn(opened, expert.id)}</b>
              </th>
            ))}
            <th scope="col">{t('head.agreed')}</th>
          </tr>
        </thead>
        <tbody>
          {(parts.checks ?? []).map(({ criterion, findings, agreed }) => (
            <tr key={criterion}>
              <th scope="row" className="mx-name">
                {criterion} {names.get(criterion)}
              </th>
              {counted.map(({ expert }) => {
                const own = findings.find((one) => one.expert === expert.id)
                return (
                  <td key={expert.id}>
                    {own && <b>{word(own.finding)}</b>}
                    {own?.original && <p>{t('original')}</p>}
                  </td>
                )
              })}
              <td>{agreed ? <b>{word(agreed)}</b> : <a href={`#/panel/discussion/${criterion}`}>{t('differ')}</a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
