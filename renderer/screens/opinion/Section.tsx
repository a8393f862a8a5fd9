import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestText } from '#shared/format/values.ts'
import { meetsDemand } from '#shared/review/opinionDemands.ts'
import { DraftText, type DraftTextHandle } from '../../components/DraftText.tsx'
import { isTaken } from '../../components/isTaken.ts'
import type { ReviewView } from '../../session/review.tsx'
import type { SectionPart } from './sections.ts'

interface Props {
  readonly review: ReviewView
  readonly part: SectionPart
  /** the target of 插入 */
  readonly chosen: boolean
  readonly onFocus: () => void
  readonly onCount: (count: number) => void
  readonly field: (handle: DraftTextHandle | null) => void
}

/** One part of the opinion: head, instructions, length, and the text. */
export function Section({ review, part, chosen, onFocus, onCount, field }: Props) {
  const { t } = useTranslation('opinion')
  const id = useId()
  const { session, state } = review
  const [{ count, met }, setTyped] = useState({ count: 0, met: false })
  const asks = !met && !state.locked
  return (
    <section className="opinion-part" data-field={part} data-chosen={chosen || undefined}>
      <h3>
        <label htmlFor={id}>{t(`part.${part}`)}</label>
        <small id={`${id}-demand`} data-asks={asks || undefined}>
          {t(`demand.${part}`)}
        </small>
        <small className="opinion-count" data-asks={asks || undefined}>
          {t('count', { count })}
        </small>
      </h3>
      <DraftText
        id={id}
        ref={field}
        name={`${review.review}/opinion/${part}`}
        describedBy={`${id}-demand`}
        value={state.sheet.opinion[part] ?? ''}
        limit={longestText}
        rows={part === 'overall' ? 2 : 3}
        readOnly={state.locked}
        onFocus={onFocus}
        onCount={(now, text) => {
          setTyped({ count: now, met: meetsDemand(part, text, state.sheet.opinion.problems ?? '') })
          onCount(now)
        }}
        tooLong={(now) => t('tooLong', { count: now, most: longestText })}
        onSave={async (text) => isTaken(await session.send({ kind: 'opinion.set', part, ...(text.trim() !== '' && { text }) }))}
      />
    </section>
  )
}
