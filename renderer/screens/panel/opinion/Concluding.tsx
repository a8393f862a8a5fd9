import { Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { advices, type Conclusion } from '../../../components/advice/conclusions.ts'
import { Demands } from '../../../components/advice/Demands.tsx'
import { TopicTable } from '../../../components/advice/TopicTable.tsx'
import { conclusionsOf } from '../../../components/conclusions.ts'
import { isTaken } from '../../../components/isTaken.ts'
import { LineDraft } from '../../../components/LineDraft.tsx'
import type { PanelView } from '../panelView.ts'

/** 整改清单, and what the panel concludes: one of the stage's choices, its own words where the stage leaves them free; under 咨询论证 the views before it. */
export function Concluding({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelOpinion')
  return (
    <>
      <AdvicePart panel={panel} />
      <section className="panel-part" data-field="conclusion">
        <h3 id="conclusion-title">
          {t('conclusion')}
          <small>{t('conclusion.about')}</small>
        </h3>
        <ConclusionField panel={panel} />
      </section>
    </>
  )
}

/** The longest conclusion in one's own words that the record takes. */
const longestConclusion = 40

function ConclusionField({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelOpinion')
  const { t: personal } = useTranslation('opinion')
  const { state, opened, may, act } = panel
  const { stage } = opened.task
  if (stage === '咨询论证') {
    return (
      <Radio.Group
        aria-labelledby="conclusion-title"
        disabled={!may('consultation.concluded')}
        value={state.sheet.advice.conclusion}
        onChange={(event) => void act({ kind: 'consultation.concluded', conclusion: event.target.value as Conclusion })}
        options={advices.map(([value, key]) => ({ value, label: personal(key) }))}
      />
    )
  }
  const kept = state.sheet.opinion.conclusion
  const set = (text: string) => act({ kind: 'opinion.set', part: 'conclusion', ...(text.trim() !== '' && { text: text.trim() }) })
  const choices = conclusionsOf(stage)
  if (choices.length > 0) {
    return (
      <Radio.Group
        aria-labelledby="conclusion-title"
        disabled={!may('opinion.set')}
        value={kept}
        onChange={(event) => void set(event.target.value as string)}
        options={choices.map(({ key, written }) => ({ value: written, label: personal(key) }))}
      />
    )
  }
  return (
    <LineDraft
      label={t('conclusion')}
      value={kept ?? ''}
      longest={longestConclusion}
      readOnly={!may('opinion.set')}
      placeholder={panel.merged.parts.grade ?? ''}
      onSave={async (text) => isTaken(await set(text))}
    />
  )
}

function AdvicePart({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('opinion')
  const label = useId()
  const { state, opened, may, act } = panel
  const advice = {
    record: 'panel',
    sheet: state.sheet,
    locked: !may('consultation.topicSet'),
    now: () => state.sheet,
    send: act,
  }
  const demands = <Demands advice={{ ...advice, locked: !may('consultation.demandSet') }} />
  if (opened.task.stage !== '咨询论证') return <div className="panel-part">{demands}</div>
  return (
    <section className="panel-part" aria-labelledby={label}>
      <h3 id={label}>{t('consult.title')}</h3>
      <TopicTable advice={advice} />
      {demands}
    </section>
  )
}
