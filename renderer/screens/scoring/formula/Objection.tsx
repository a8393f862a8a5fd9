import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import { nextEntryId } from '#shared/review/nextEntry.ts'
import type { Objection as Kept } from '#shared/review/note.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import { iso } from '../../../store/session.ts'
import { EntryText } from '../entries/EntryText.tsx'
import type { Places } from '../usePlaces.ts'
import type { Scoring } from '../useScoring.ts'

interface Props {
  readonly scoring: Scoring
  readonly criterion: string
  readonly places: Places
  /** how often the person chose to object; each time the caret moves to the reason */
  readonly asked: number
  readonly onWithdraw: () => void
}

/** 对得分有异议: why a computed mark is disputed, kept in the record of checks for the panel; the mark stays as computed. */
export function Objection({ scoring, criterion, places, asked, onWithdraw }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { view, send } = scoring
  const { notes } = view.state.sheet
  const { locked } = view.state
  const { entry, kept } = objectionTo(notes, criterion) ?? {}
  const [cited, setCited] = useState<readonly Citation[]>([])
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asked === 0) return
    section.current?.scrollIntoView({ block: 'end' })
    section.current?.querySelector('textarea')?.focus()
  }, [asked])
  if (entry === undefined && asked === 0) return null
  const id = entry ?? nextEntryId(notes, 'N')
  const citations = kept?.citations ?? cited
  const write = (reason: string, next: readonly Citation[]) =>
    send({ kind: 'objection.raised', entry: id, at: kept?.at ?? iso(new Date()), criterion, reason, citations: [...next] })
  return (
    <section ref={section} className="score-field objection" aria-labelledby="objection-title">
      <h3 id="objection-title">{t('objection.title')}</h3>
      <p className="dim">{t('objection.about')}</p>
      <EntryText
        entry={id}
        name={`${view.review}/objection/${criterion}`}
        heading={t('entries.reason')}
        label={t('objection.reason')}
        value={kept?.reason}
        notYet={t('entries.notYet')}
        citations={citations}
        places={places}
        locked={locked}
        remove={t('objection.remove')}
        onText={(text) => write(text, citations)}
        onCitations={(next) => (kept ? void write(kept.reason, next) : setCited(next))}
        onRemove={() => {
          onWithdraw()
          setCited([])
          if (entry !== undefined) void send({ kind: 'objection.removed', entry })
        }}
      />
    </section>
  )
}

function objectionTo(notes: Sheet['notes'], criterion: string): { readonly entry: string; readonly kept: Kept } | undefined {
  for (const [entry, note] of Object.entries(notes))
    if (note?.kind === 'objection' && note.criterion === criterion) return { entry, kept: note }
  return undefined
}
