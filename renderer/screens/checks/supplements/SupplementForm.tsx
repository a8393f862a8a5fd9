import { Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import type { ReviewView } from '../../../session/review.tsx'
import '../../../components/draftText.css'
import { DateField } from '../../../components/DateField.tsx'
import { Field } from '../../../components/Field.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import { usePausedSend } from '../../../components/usePausedSend.ts'
import type { SupplementRow } from '../questions/questionRows.ts'
import { useQuestions } from '../questions/useQuestions.ts'
import { usualDue } from '../questions/usualDue.ts'

interface Props {
  readonly review: ReviewView
  readonly row: SupplementRow | undefined
  readonly onNext: () => void
}

/** One row of 补充材料清单; its title follows the question where it was promised for one. */
export function SupplementForm({ review, row, onNext }: Props) {
  const { t } = useTranslation('checks')
  const { keep, remove, nextEntry } = useQuestions(review)
  const [fields, setFields] = useState(() => ({
    title: row?.supplement.title ?? '',
    due: row?.supplement.due ?? usualDue(review.opened.task.dates.to),
    note: row?.supplement.note ?? '',
    criterion: row?.supplement.criterion ?? '',
  }))
  const typed = useRef(fields)
  const entry = useRef(row?.entry)
  const { locked } = review.state
  const promised = row?.from !== undefined
  const draft = usePausedSend(async () => {
    const { due, criterion } = typed.current
    const [title, note] = [typed.current.title.replace(/\s+/g, ' ').trim(), typed.current.note.trim()]
    if (title === '') return entry.current === undefined
    const id = entry.current ?? nextEntry()
    const taken = isTaken(await keep(id, { title, ...(due && { due }), ...(note && { note }), ...(criterion && { criterion }) }))
    if (taken) entry.current = id
    return taken
  })
  const set = (change: Partial<typeof fields>) => {
    typed.current = { ...typed.current, ...change }
    setFields(typed.current)
    draft.touch()
  }
  const criteria = review.opened.standard?.criteria ?? []
  const finish = async () => {
    if (await draft.flush()) onNext()
  }
  return (
    <form
      className="record-form"
      data-pane
      aria-label={t('supplement.write')}
      onSubmit={(event) => event.preventDefault()}
      {...draft.handlers}
    >
      <div className="record-fields">
        <h2>{t(row ? 'supplement.goOn' : 'supplement.new')}</h2>
        <Field label={t('supplement.title')} {...(promised && { hint: t('supplement.titleFixed') })}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              readOnly={locked || promised}
              value={fields.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
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
        {criteria.length > 0 && (
          <Field label={t('question.criterion')}>
            {(id) => (
              <Select
                id={id}
                showSearch={{ optionFilterProp: 'label' }}
                allowClear
                disabled={locked}
                value={fields.criterion || null}
                placeholder={t('question.noCriterion')}
                onChange={(value: string | null) => set({ criterion: value ?? '' })}
                options={criteria.map(({ id: value, name }) => ({ value, label: `${value} ${name}` }))}
              />
            )}
          </Field>
        )}
        <Field label={t('supplement.note')}>
          {(id) => (
            <textarea
              id={id}
              maxLength={longestNote}
              className="draft-text"
              style={{ minHeight: 'calc(2lh + 14px)' }}
              readOnly={locked}
              value={fields.note}
              onChange={(event) => set({ note: event.target.value })}
            />
          )}
        </Field>
      </div>
      {!locked && (
        <footer>
          {row && !promised && (
            <Button type="text" onClick={() => void remove(row.entry).then(onNext)}>
              {t('question.remove')}
            </Button>
          )}
          <span className="grow" />
          <Button type="primary" onClick={() => void finish()}>
            {t('supplement.next')}
          </Button>
        </footer>
      )}
    </form>
  )
}
