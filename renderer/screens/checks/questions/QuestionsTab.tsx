import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MarkState, StateMark } from '../../../components/StateMark.tsx'
import { goTo } from '../../../session/address.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { minutesUsed, type QuestionRow, questionRows, supplementRows } from './questionRows.ts'
import './questions.css'

const marks: Readonly<Record<NonNullable<QuestionRow['state']>, MarkState>> = { answered: 'ok', awaiting: 'half', open: 'todo' }

interface Props {
  readonly review: ReviewView
  readonly entry: string | undefined
}

/** 质询记录: who asked what, who answered what, and what is still due; edited at the right. */
export function QuestionsTab({ review, entry }: Props) {
  const { t } = useTranslation('checks')
  const { notes } = review.state.sheet
  const rows = questionRows(notes)
  const [asker, setAsker] = useState('')
  // a finished form makes room for the next, also when it was a new one all along
  const [turn, setTurn] = useState(0)
  const askers = [...new Set(rows.flatMap(({ question }) => question?.asker ?? []))]
  const shown = asker === '' ? rows : rows.filter(({ question }) => question?.asker === asker)
  const count = (state: QuestionRow['state']) => rows.filter((row) => row.state === state).length
  const used = minutesUsed(rows)
  const current = rows.find((row) => row.entry === entry)
  const awaited = current?.question?.awaits
  const promised = supplementRows(notes).find((row) => row.entry === awaited)?.supplement
  const next = () => {
    setTurn(turn + 1)
    goTo('checks', 'questions')
  }
  return (
    <div className="questions">
      <section className="record-list" data-pane aria-label={t('tab.questions')}>
        <header>
          <h2 className="title">{t('tab.questions')}</h2>
          <small aria-live="polite">
            {t('question.counts', { answered: count('answered'), awaiting: count('awaiting'), open: count('open') })}
          </small>
          <span className="grow" />
          {askers.length > 1 && (
            <Select
              size="small"
              aria-label={t('question.askers')}
              value={asker}
              onChange={setAsker}
              options={[{ value: '', label: t('question.everybody') }, ...askers.map((one) => ({ value: one, label: one }))]}
            />
          )}
        </header>
        <ul className="record-rows">
          {shown.map((row) => (
            <li key={row.entry}>
              <Row row={row} current={row.entry === entry} />
            </li>
          ))}
          {rows.length === 0 && <li className="finding-none">{t('question.none')}</li>}
        </ul>
        <footer>
          <span>{used ? t('question.used', { from: used.from.slice(11, 16), minutes: used.minutes }) : t('question.signed')}</span>
          <span className="grow" />
          <Button onClick={() => goTo('printing', '8')}>{t('question.print')}</Button>
        </footer>
      </section>
      <QuestionForm key={`${current?.entry ?? 'new'} ${turn}`} review={review} row={current} promised={promised} onNext={next} />
    </div>
  )
}

function Row({ row: { entry, at, criterion, text, question, state }, current }: { readonly row: QuestionRow; readonly current: boolean }) {
  const { t } = useTranslation('checks')
  return (
    <div className="question-row" data-current={current || undefined}>
      <time>{at?.slice(11, 16)}</time>
      <a href={`#/checks/questions/${entry}`} aria-current={current || undefined}>
        <strong>{question?.asker || t('question.somebody')}</strong>
        <span>{question?.question ?? text}</span>
        <small>{question?.answerer ?? t('question.answer')}</small>
        <small className="question-answer">{question?.answer ?? (question ? t('question.waiting') : '')}</small>
      </a>
      <span>{criterion && <a href={`#/scoring/${criterion}`}>{criterion}</a>}</span>
      <span className="question-state" data-state={state}>
        {state && (
          <>
            <StateMark state={marks[state]} decorative /> {t(`question.state.${state}`)}
          </>
        )}
      </span>
    </div>
  )
}
