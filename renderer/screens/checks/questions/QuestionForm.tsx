import { Button, Checkbox, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestQuestion, questionLength, type Supplement } from '#shared/review/note.ts'
import { cleanText } from '#shared/text/clean.ts'
import type { ReviewView } from '../../../session/review.tsx'
import '../../../components/draftText.css'
import { DateField } from '../../../components/DateField.tsx'
import { Field } from '../../../components/Field.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { usePausedSend } from '../../../components/usePausedSend.ts'
import type { QuestionDraft } from './questionAct.ts'
import type { QuestionRow } from './questionRows.ts'
import { useQuestions } from './useQuestions.ts'
import { usualDue } from './usualDue.ts'

interface Props {
  readonly review: ReviewView
  /** the question being written on; none for a new one */
  readonly row: QuestionRow | undefined
  /** the document promised for it */
  readonly promised: Supplement | undefined
  readonly onNext: () => void
}

interface Fields {
  readonly asker: string
  readonly question: string
  readonly criterion: string
  readonly answerer: string
  readonly answer: string
  readonly wants: boolean
  readonly title: string
  readonly due: string
}

/** Writing one question and its answer; what is typed is written down as typing pauses, the button only makes room for the next. */
export function QuestionForm({ review, row, promised, onNext }: Props) {
  const { t } = useTranslation('checks')
  const { write, remove } = useQuestions(review)
  const [fields, setFields] = useState<Fields>(() => fieldsOf(review, row, promised))
  const typed = useRef(fields)
  const entry = useRef(row?.entry)
  const form = useRef<HTMLFormElement>(null)
  const [lacking, setLacking] = useState(false)
  const { locked } = review.state
  const draft = usePausedSend(async () => {
    const now = typed.current
    if (now.question.trim() === '') {
      setLacking(now.answer.trim() !== '' || entry.current !== undefined)
      return now.answer.trim() === '' && entry.current === undefined
    }
    setLacking(false)
    if (tooLong(now)) return false
    const written = await write(entry.current, draftOf(now))
    if (isTaken(written.answer)) entry.current = written.entry
    return isTaken(written.answer)
  })
  const set = (change: Partial<Fields>) => {
    typed.current = { ...typed.current, ...change }
    setFields(typed.current)
    draft.touch()
  }
  const criteria = review.opened.standard?.criteria ?? []
  const unnamed = fields.wants && fields.title.trim() === ''
  const finish = async () => {
    // a promise without a name would be on no list
    if (unnamed) return form.current?.querySelector<HTMLElement>('.question-promise input')?.focus()
    if (await draft.flush()) onNext()
  }
  return (
    <form
      ref={form}
      className="record-form"
      data-pane
      aria-label={t('question.write')}
      onSubmit={(event) => event.preventDefault()}
      {...draft.handlers}
    >
      <div className="record-fields">
        <h2>{row ? t('question.goOn', { at: row.at?.slice(11, 16) ?? '' }) : t('question.new')}</h2>
        <Field label={t('question.asker')}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              readOnly={locked}
              value={fields.asker}
              onChange={(event) => set({ asker: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('question.question')}>
          {(id) => (
            <textarea
              id={id}
              className="draft-text"
              style={{ minHeight: 'calc(2lh + 14px)' }}
              readOnly={locked}
              aria-invalid={lacking || undefined}
              value={fields.question}
              onChange={(event) => set({ question: event.target.value })}
            />
          )}
        </Field>
        {lacking && (
          <p className="draft-over" role="alert">
            {t('question.wantsQuestion')}
          </p>
        )}
        {tooLong(fields) && (
          <p className="draft-over" role="alert">
            {t('tooLong', { count: questionLength(fields), most: longestQuestion })}
          </p>
        )}
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
        <Field label={t('question.answerer')}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              readOnly={locked}
              placeholder={t('question.answererHint')}
              value={fields.answerer}
              onChange={(event) => set({ answerer: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('question.answer')}>
          {(id) => (
            <textarea
              id={id}
              className="draft-text"
              style={{ minHeight: 'calc(3lh + 14px)' }}
              readOnly={locked}
              placeholder={t('question.answerHint')}
              value={fields.answer}
              onChange={(event) => set({ answer: event.target.value })}
            />
          )}
        </Field>
        <Checkbox disabled={locked} checked={fields.wants} onChange={(event) => set({ wants: event.target.checked })}>
          {t('question.wants')}
        </Checkbox>
        {unnamed && (
          <p className="draft-wanted" role="status">
            <StateMark state="warn" size={14} decorative />
            {t('question.wantsTitle')}
          </p>
        )}
        {fields.wants && (
          <div className="question-promise">
            <Input
              aria-label={t('supplement.title')}
              placeholder={t('supplement.title')}
              maxLength={100}
              readOnly={locked}
              value={fields.title}
              onChange={(event) => set({ title: event.target.value })}
            />
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
        )}
      </div>
      {!locked && (
        <footer>
          {row && (
            <Button type="text" onClick={() => void remove(row.entry).then(onNext)}>
              {t('question.remove')}
            </Button>
          )}
          <span className="grow" />
          <Button type="primary" onClick={() => void finish()}>
            {t('question.next')}
          </Button>
        </footer>
      )}
    </form>
  )
}

function tooLong(fields: Fields): boolean {
  return questionLength(fields) > longestQuestion
}

function fieldsOf(review: ReviewView, row: QuestionRow | undefined, promised: Supplement | undefined): Fields {
  const question = row?.question
  return {
    asker: question?.asker ?? (row ? '' : review.member.name),
    question: question?.question ?? row?.text ?? '',
    criterion: row?.criterion ?? '',
    answerer: question?.answerer ?? '',
    answer: question?.answer ?? '',
    wants: promised !== undefined,
    title: promised?.title ?? '',
    due: promised?.due ?? usualDue(review.opened.task.dates.to),
  }
}

function draftOf(fields: Fields): QuestionDraft {
  const [asker, answerer, title] = [fields.asker, fields.answerer, fields.title].map((text) => cleanText(text).replace(/\s+/g, ' ').trim())
  const answer = cleanText(fields.answer).trim()
  return {
    question: cleanText(fields.question).trim(),
    ...(asker && { asker }),
    ...(answer && { answer, ...(answerer && { answerer }) }),
    ...(fields.wants && title && { promised: { title, ...(fields.due !== '' && { due: fields.due }) } }),
    ...(fields.criterion !== '' && { criterion: fields.criterion }),
  }
}
