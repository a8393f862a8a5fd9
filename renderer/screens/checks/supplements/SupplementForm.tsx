import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import { DateField } from '../../../components/DateField.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import type { ReviewView } from '../../../session/review.tsx'
import type { SupplementRow } from '../questions/questionRows.ts'
import { useQuestions } from '../questions/useQuestions.ts'
import { usualDue } from '../questions/usualDue.ts'
import { AreaField, CriterionField, LineField } from '../record/fields.tsx'
import { RecordForm } from '../record/RecordForm.tsx'
import { useRecordFields } from '../record/useRecordFields.ts'

interface Props {
  readonly review: ReviewView
  readonly row: SupplementRow | undefined
  readonly onNext: () => void
}

/** One row of 补充材料清单; its title follows the question where it was promised for one. */
export function SupplementForm({ review, row, onNext }: Props) {
  const { t } = useTranslation('checks')
  const { keep, remove, nextEntry } = useQuestions(review)
  const entry = useRef(row?.entry)
  const { locked } = review.state
  const promised = row?.from !== undefined
  const { fields, set, draft } = useRecordFields(() => fieldsOf(review, row), save)

  async function save({ due, criterion, ...texts }: Fields): Promise<boolean> {
    const [title, note] = [texts.title.replace(/\s+/g, ' ').trim(), texts.note.trim()]
    if (title === '') return entry.current === undefined
    const id = entry.current ?? nextEntry()
    const taken = isTaken(await keep(id, { title, ...(due && { due }), ...(note && { note }), ...(criterion && { criterion }) }))
    if (taken) entry.current = id
    return taken
  }
  const finish = async () => {
    if (await draft.flush()) onNext()
  }
  return (
    <RecordForm
      label={t('supplement.write')}
      title={t(row ? 'supplement.goOn' : 'supplement.new')}
      locked={locked}
      handlers={draft.handlers}
      finish={{ label: t('supplement.next'), act: () => void finish() }}
      remove={row && !promised ? { label: t('question.remove'), act: () => void remove(row.entry).then(onNext) } : undefined}
    >
      <LineField
        label={t('supplement.title')}
        hint={promised ? t('supplement.titleFixed') : undefined}
        readOnly={locked || promised}
        value={fields.title}
        onChange={(title) => set({ title })}
      />
      <div className="field">
        <span className="field-label">{t('supplement.due')}</span>
        <DateField
          time
          label={t('supplement.due')}
          readOnly={locked}
          value={fields.due}
          onSave={(due) => {
            set({ due })
            return true
          }}
        />
      </div>
      <CriterionField
        standard={review.opened.standard}
        locked={locked}
        value={fields.criterion}
        onChange={(criterion) => set({ criterion })}
      />
      <AreaField
        label={t('supplement.note')}
        lines={2}
        maxLength={longestNote}
        readOnly={locked}
        value={fields.note}
        onChange={(note) => set({ note })}
      />
    </RecordForm>
  )
}

interface Fields {
  readonly title: string
  readonly due: string
  readonly note: string
  readonly criterion: string
}

function fieldsOf(review: ReviewView, row: SupplementRow | undefined): Fields {
  return {
    title: row?.supplement.title ?? '',
    due: row?.supplement.due ?? usualDue(review.opened.task.dates.to),
    note: row?.supplement.note ?? '',
    criterion: row?.supplement.criterion ?? '',
  }
}
