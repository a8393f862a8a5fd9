import { Button, Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { topics } from '#shared/review/act.ts'
import { advices, type Conclusion } from '../../../components/advice/conclusions.ts'
import { Demands } from '../../../components/advice/Demands.tsx'
import { TopicTable } from '../../../components/advice/TopicTable.tsx'
import { views } from '../../../components/advice/views.ts'
import { goTo } from '../../../session/address.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { LockedNote } from '../LockedNote.tsx'
import { useFieldAsked } from '../useFieldAsked.ts'

/** 咨询论证: a view on each of six topics, the rectifications requested, and the advice. There are no marks at this stage. */
export function Consultation({ review }: { readonly review: ReviewView }) {
  const { t } = useTranslation('opinion')
  const label = useId()
  const root = useFieldAsked()
  const { session, state } = review
  const { sheet, locked } = state
  const advice = { record: review.review, sheet, locked, now: () => session.snapshot().state.sheet, send: session.send.bind(session) }
  const kept = topics.map((topic) => sheet.topics[topic]?.view)
  return (
    <div className="consultation" ref={root}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls and must be reached by keyboard */}
      <section className="consultation-body" tabIndex={0} aria-label={t('consult.title')}>
        <header>
          <h2 className="title">{t('consult.title')}</h2>
          <small>{t('consult.about')}</small>
          <span className="grow" />
          <small aria-live="polite">
            {views.map(({ view, key }) => `${t(key)} ${kept.filter((one) => one === view).length}`).join(t('consult.gap'))}
            {t('consult.gap')}
            {t('consult.left', { count: kept.filter((one) => one === undefined).length })}
          </small>
        </header>
        {locked && <LockedNote review={review} />}
        <TopicTable advice={advice} />
        <Demands advice={advice} />
      </section>
      <footer data-field="conclusion">
        <strong id={label}>{t('consult.conclusion')}</strong>
        <Radio.Group
          aria-labelledby={label}
          disabled={locked}
          value={sheet.advice.conclusion}
          onChange={(event) => void session.send({ kind: 'consultation.concluded', conclusion: event.target.value as Conclusion })}
        >
          {advices.map(([value, key]) => (
            <Radio key={value} value={value}>
              {t(key)}
            </Radio>
          ))}
        </Radio.Group>
        <span className="grow" />
        <Button onClick={() => goTo('printing', '16')}>{t('preview')}</Button>
        <Button type="primary" onClick={() => goTo('signing')}>
          {t('sign')}
        </Button>
      </footer>
    </div>
  )
}
