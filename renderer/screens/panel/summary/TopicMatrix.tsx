import { useTranslation } from 'react-i18next'
import { topics } from '#shared/review/act.ts'
import { useWords } from '../../../components/useWords.ts'
import { nameIn, type PanelView } from '../panelView.ts'
import './summary.css'
import './matrix.css'

/** 咨询论证 has no marks: topic × expert with each one's view, and why where it is not 可行. */
export function TopicMatrix({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelSummary')
  const word = useWords()
  const { merged, opened } = panel
  const { counted } = merged
  if (counted.length === 0) return <p className="sum-empty">{t('noSheets')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard
    <section className="matrix topic-matrix" data-pane tabIndex={0} aria-label={t('topics')}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="mx-name">
              {t('head.topic')}
            </th>
            {counted.map(({ expert }) => (
              <th key={expert.id} scope="col" className="mx-expert">
                <b>{nameIn(opened, expert.id)}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic}>
              <th scope="row" className="mx-name">
                {word(topic)}
              </th>
              {counted.map(({ expert, consultation }) => {
                const own = consultation?.topics.find((one) => one.topic === topic)
                return (
                  <td key={expert.id} data-view={own?.view}>
                    {own && <b>{word(own.view)}</b>}
                    {own?.note && <p>{own.note}</p>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="mx-name">
              {t('head.conclusion')}
            </th>
            {counted.map(({ expert, consultation }) => (
              <td key={expert.id}>{consultation && word(consultation.conclusion)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
