import { useTranslation } from 'react-i18next'
import type { Task } from '#shared/plan/task.ts'
import { useWords } from '../../../components/useWords.ts'
import { PlotScale } from './PlotCell.tsx'

interface Props {
  readonly experts: readonly string[]
  readonly task: Task
}

/** The experts with their specialties, then the statistics. */
export function MatrixHeads({ experts, task }: Props) {
  const { t } = useTranslation('panelSummary')
  const word = useWords()
  return (
    <thead>
      <tr>
        <th scope="col" className="mx-name">
          {t('head.criterion')}
        </th>
        <th scope="col" className="mx-max">
          {t('head.max')}
        </th>
        {experts.map((id) => {
          const member = task.panel.find((one) => one.id === id)
          const specialty = member?.specialty && word(member.specialty)
          const role = member?.role === '组长' ? t('head.leader', { specialty: specialty ?? '' }) : specialty
          return (
            <th key={id} scope="col" className="mx-expert">
              <b>{member?.name ?? id}</b>
              <small>{role}</small>
            </th>
          )
        })}
        <th scope="col">{t('head.median')}</th>
        <th scope="col">{t('head.ends')}</th>
        <th scope="col" className="mx-mean">
          {t('head.mean')}
        </th>
        <th scope="col" className="mx-range">
          {t('head.range')}
        </th>
        <th scope="col" className="mx-percent">
          {t('head.percent')}
        </th>
        <th scope="col" className="mx-plot">
          <PlotScale />
        </th>
      </tr>
    </thead>
  )
}
