import { Checkbox, Input } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestQuestion, questionLength, type Supplement } from '#shared/review/note.ts'
import { cleanText } from '#shared/text/clean.ts'
import { DateField } from '../../../components/DateField.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import type { ReviewView } from '../../../session/review.tsx'
import { AreaField, CriterionField, LineField } from '../record/fields.tsx'
import { RecordForm } from '../record/RecordForm.tsx'
import { useRecordFields } from '../record/useRecordFields.ts'
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
  const entry = useRef(row?.entry)
  const form = useRef<HTMLFormElement>(null)
  const [lacking, setLacking] = useState(false)
  const { locked } = review.state
  const { fields, set, draft } = useRecordFields(() => fieldsOf(review, row, promised), save)

  async function save(now: Fields): Promise<boolean> {
    if (now.question.trim() === '') {
      setLacking(now.answer.trim() !== '' || entry.current !== undefined)
      return now.answer.trim() === '' && entry.current === undefined
    }
    setLacking(false)
    if (tooLong(now)) return false
    const written = await write(entry.current, draftOf(now))
    if (isTaken(written.answer)) entry.current = written.entry
    return isTaken(written.answer)
  }
  const unnamed = fields.wants && fields.title.trim() === ''
  const finish = async () => {
    // a promise without a name would be on no list
    if (unnamed) return form.current?.querySelector<HTMLElement>('.question-promise input')?.focus()
    if (await draft.flush()) onNext()
  }
  return (
    <RecordForm
      ref={form}
      label={t('question.write')}
      title={row ? t('question.goOn', { at: row.at?.slice(11, 16) ?? '' }) : t('question.new')}
      locked={locked}
      handlers={draft.handlers}
      finish={{ label: t('question.next'), act: () => void finish() }}
      remove={row && { label: t('question.remove'), act: () => void remove(row.entry).then(onNext) }}
    >
      <LineField label={t('question.asker')} readOnly={locked} value={fields.asker} onChange={(asker) => set({ asker })} />
      <AreaField
        label={t('question.question')}
        lines={2}
        readOnly={locked}
        lacking={lacking}
        value={fields.question}
        onChange={(question) => set({ question })}
      />
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
      <CriterionField
        standard={review.opened.standard}
        locked={locked}
        value={fields.criterion}
        onChange={(criterion) => set({ criterion })}
      />
      <LineField
        label={t('question.answerer')}
        placeholder={t('question.answererHint')}
        readOnly={locked}
        value={fields.answerer}
        onChange={(answerer) => set({ answerer })}
      />
      <AreaField
        label={t('question.answer')}
        placeholder={t('question.answerHint')}
        lines={3}
        readOnly={locked}
        value={fields.answer}
        onChange={(answer) => set({ answer })}
      />
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
    </RecordForm>
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
