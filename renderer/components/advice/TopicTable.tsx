import { useTranslation } from 'react-i18next'
import { topics } from '#shared/review/act.ts'
import type { Advice } from './advice.ts'
import { TopicRow } from './TopicRow.tsx'

/** The six topics of 咨询论证, each with the view on it and why. */
export function TopicTable({ advice }: { readonly advice: Advice }) {
  const { t } = useTranslation('opinion')
  return (
    <table className="topics">
      <thead>
        <tr>
          <th scope="col">{t('consult.topic')}</th>
          <th scope="col">{t('consult.view')}</th>
          <th scope="col">{t('consult.why')}</th>
        </tr>
      </thead>
      <tbody data-field="topics">
        {topics.map((topic) => (
          <TopicRow key={topic} advice={advice} topic={topic} />
        ))}
      </tbody>
    </table>
  )
}
