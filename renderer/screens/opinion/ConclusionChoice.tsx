import { Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { conclusionsOf } from '../../components/conclusions.ts'
import { isTaken } from '../../components/isTaken.ts'
import { LineDraft } from '../../components/LineDraft.tsx'
import type { ReviewView } from '../../session/review.tsx'

/** The conclusion: one of the stage's choices, or the person's own words where the stage allows them. */
export function ConclusionChoice({ review }: { readonly review: ReviewView }) {
  const { t } = useTranslation('opinion')
  const id = useId()
  const { session, state, opened } = review
  const choices = conclusionsOf(opened.task.stage)
  const kept = state.sheet.opinion.conclusion
  const known = choices.some(({ written }) => written === kept)
  return (
    <section className="opinion-part opinion-conclusion" data-field="conclusion">
      <h3 id={id}>
        {t('part.conclusion')}
        <small data-asks={(choices.length > 0 && kept === undefined && !state.locked) || undefined}>
          {t(choices.length > 0 ? 'demand.conclusion' : 'demand.conclusionFree')}
        </small>
      </h3>
      {choices.length === 0 ? (
        <LineDraft
          label={t('part.conclusion')}
          value={kept ?? ''}
          longest={40}
          readOnly={state.locked}
          placeholder={t('conclusionHint')}
          onSave={async (text) =>
            isTaken(await session.send({ kind: 'opinion.set', part: 'conclusion', ...(text.trim() !== '' && { text: text.trim() }) }))
          }
        />
      ) : (
        <Radio.Group
          aria-labelledby={id}
          disabled={state.locked}
          value={kept}
          onChange={(event) => void session.send({ kind: 'opinion.set', part: 'conclusion', text: event.target.value as string })}
        >
          {choices.map(({ key, written }) => (
            <Radio key={key} value={written}>
              {t(key)}
            </Radio>
          ))}
          {kept !== undefined && !known && <Radio value={kept}>{kept}</Radio>}
        </Radio.Group>
      )}
    </section>
  )
}
