import { useTranslation } from 'react-i18next'
import { subjectOf } from '#shared/panel/blockers.ts'
import { nameIn, type PanelView } from '../panelView.ts'
import type { Subject } from './subjects.ts'

/** What a subject is called: the criterion with its name, the expert's sheet, the sums of all, a condition. */
export function useSubjectName({ opened }: Pick<PanelView, 'opened'>): (subject: Pick<Subject, 'id' | 'kind'>) => string {
  const { t } = useTranslation('panelTalk')
  return ({ id, kind }) => {
    switch (kind) {
      case 'criterion':
        return `${id} ${opened.standard?.criteria.find((one) => one.id === id)?.name ?? ''}`
      case 'expert':
        return t('subject.expert', { name: nameIn(opened, id) })
      case 'total':
        return t('subject.total')
      case 'other': {
        const condition = opened.standard?.conditions?.find((one) => subjectOf({ kind: 'conditionOpen', condition: one.id }) === id)
        return condition ? t('subject.condition', { condition: condition.id, name: condition.name }) : id
      }
    }
  }
}
