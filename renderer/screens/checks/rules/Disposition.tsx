import { Button, Radio } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import type { RuleView } from '#shared/review/sheet.ts'
import type { RuleEntry } from '#shared/rules/catalogue.ts'
import { criteriaOfRule } from '#shared/standard/bearing.ts'
import { DraftText, type DraftTextHandle } from '../../../components/DraftText.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import type { ReviewView } from '../../../session/review.tsx'

const choices = [
  ['认可', 'view.agree'],
  ['不认可', 'view.disagree'],
  ['待议', 'view.undecided'],
] as const

/** The person's answer to a finding: a view and a note with its reason; it counts once both are given. */
export function Disposition({ review, entry }: { readonly review: ReviewView | undefined; readonly entry: RuleEntry }) {
  const { t } = useTranslation('checks')
  const title = useId()
  const criteria = criteriaOfRule(review?.opened.standard, entry.id)
  return (
    <section className="disposition" aria-labelledby={title}>
      <h3 id={title}>
        {t('view.title')}
        {criteria.length > 0 && (
          <small>
            {t('view.bears')}{' '}
            {criteria.map(({ id, name }) => (
              <a key={id} href={`#/scoring/${id}`}>
                {id} {name}
              </a>
            ))}
          </small>
        )}
      </h3>
      {review === undefined ? <p className="data-none">{t('view.readOnly')}</p> : <Answer review={review} rule={entry.id} />}
    </section>
  )
}

function Answer({ review, rule }: { readonly review: ReviewView; readonly rule: string }) {
  const { t } = useTranslation('checks')
  const { session, state } = review
  const kept = state.sheet.ruleViews[rule]
  const [chosen, setChosen] = useState<RuleView['view']>()
  const field = useRef<DraftTextHandle>(null)
  // the choice counts from the moment it is made, also for the note being written down with it
  const wanted = useRef<RuleView['view']>(undefined)
  const view = kept?.view ?? chosen
  if (state.locked) return <Locked kept={kept} />

  async function write(note: string): Promise<boolean> {
    const now = session.snapshot().state.sheet.ruleViews[rule]
    const next = wanted.current ?? now?.view
    if (note.trim() === '') return now === undefined || isTaken(await session.send({ kind: 'finding.unviewed', rule }))
    if (next === undefined) return false
    return isTaken(await session.send({ ...now, kind: 'finding.viewed', rule, view: next, note }))
  }
  async function choose(next: RuleView['view']): Promise<void> {
    wanted.current = next
    setChosen(next)
    await field.current?.flush()
    const now = session.snapshot().state.sheet.ruleViews[rule]
    if (now === undefined) field.current?.focus()
    else if (now.view !== next) await session.send({ ...now, kind: 'finding.viewed', rule, view: next })
  }
  function takeBack(): void {
    wanted.current = undefined
    setChosen(undefined)
    void session.send({ kind: 'finding.unviewed', rule })
  }
  return (
    <>
      <div className="disposition-choice">
        <Radio.Group value={view} onChange={(event) => void choose(event.target.value as RuleView['view'])} aria-label={t('view.title')}>
          {choices.map(([value, key]) => (
            <Radio key={value} value={value}>
              {t(key)}
            </Radio>
          ))}
        </Radio.Group>
        <span className="disposition-said" aria-live="polite">
          {kept === undefined ? (
            view !== undefined && t('view.wantsNote')
          ) : (
            <Button type="link" size="small" onClick={takeBack}>
              {t('view.clear')}
            </Button>
          )}
        </span>
      </div>
      <DraftText
        ref={field}
        name={`${review.review}/ruleViews/${rule}`}
        label={t('view.note')}
        placeholder={t('view.noteHint')}
        value={kept?.note ?? ''}
        limit={longestNote}
        rows={1}
        tooLong={(count) => t('tooLong', { count, most: longestNote })}
        onSave={write}
      />
    </>
  )
}

function Locked({ kept }: { readonly kept: RuleView | undefined }) {
  const { t } = useTranslation('checks')
  const word = choices.find(([value]) => value === kept?.view)?.[1]
  return (
    <>
      <p>{kept && word ? `${t(word)}${t('view.colon')}${kept.note}` : t('view.none')}</p>
      <p className="data-none">{t('view.locked')}</p>
    </>
  )
}
