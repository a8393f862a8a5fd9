import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StateMark } from '../../../components/StateMark.tsx'
import type { PanelView } from '../panelView.ts'
import { useSubjectName } from './subjectName.ts'
import { type Subject, undiscussed } from './subjects.ts'

interface Props {
  readonly panel: PanelView
  readonly subjects: readonly Subject[]
  readonly current: string | undefined
  readonly onOpen: (id: string) => void
}

/** What is to be discussed, each with whether a minute on it exists; any other criterion can be opened, too. */
export function SubjectList({ panel, subjects, current, onOpen }: Props) {
  const { t } = useTranslation('panelTalk')
  const nameOf = useSubjectName(panel)
  const { standard } = panel.opened
  const { redLines } = panel.merged.parts
  return (
    <nav className="talk-list" data-pane aria-label={t('list')}>
      <h3>
        {t('list')}
        <small>{t('left', { count: undiscussed(subjects) })}</small>
      </h3>
      <ul>
        {subjects.map((subject) => (
          <li key={subject.id}>
            <button type="button" aria-current={subject.id === current ? 'true' : undefined} onClick={() => onOpen(subject.id)}>
              <StateMark state={subject.minutes.length > 0 ? 'ok' : subject.flagged ? 'warn' : 'todo'} size={14} decorative />
              <span>{nameOf(subject)}</span>
              <small>{t(subject.minutes.length > 0 ? 'done' : subject.flagged ? 'due' : 'free')}</small>
            </button>
          </li>
        ))}
      </ul>
      {redLines.length > 0 && <a href="#/panel/summary/rulings">{t('redLines', { count: redLines.length })}</a>}
      {standard && (
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('other')}
          placeholder={t('other')}
          value={null}
          onChange={(id: string | null) => id && onOpen(id)}
          options={standard.criteria.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))}
        />
      )}
    </nav>
  )
}
