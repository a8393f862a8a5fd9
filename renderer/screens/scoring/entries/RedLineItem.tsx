import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RedLineClue } from '#shared/review/sheet.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ClauseLink } from '../../../components/guideline/ClauseLink.tsx'
import type { Places } from '../usePlaces.ts'
import type { Scoring } from '../useScoring.ts'
import { EntryText } from './EntryText.tsx'
import { entriesOf } from './entriesOf.ts'
import type { Begin } from './useBegun.ts'

interface Props {
  readonly item: Standard['redLines'][number]
  readonly scoring: Scoring
  readonly places: Places
  readonly begin: Begin
}

/** One red line: clues to it in words, with evidence. This screen does not decide whether it applies. */
export function RedLineItem({ item, scoring, places, begin }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { view, send } = scoring
  const { locked, sheet } = view.state
  const entries = entriesOf(item.id, sheet.redLines, begin.begun)
  const given = entries.some(({ kept }) => kept !== undefined)
  return (
    <li className="entry-item" data-given={given || undefined}>
      <p className="entry-head">
        <b>{item.id}</b>
        <span>
          {item.name}
          <small>
            <ClauseLink citation={item.clause} />
          </small>
        </span>
        {given && <span className="pending">{t('redLine.pending')}</span>}
        {!locked && (
          <Button
            size="small"
            aria-label={t(entries.length > 0 ? 'redLine.moreOf' : 'redLine.noteOf', { name: item.name })}
            onClick={() => begin.begin('redLines', item.id)}
          >
            {t(entries.length > 0 ? 'entries.more' : 'redLine.write')}
          </Button>
        )}
      </p>
      {entries.map(({ entry, kept, begun }, at) => {
        const citations = kept?.citations ?? begun?.citations ?? []
        const set = (next: Partial<RedLineClue>) =>
          send({
            kind: 'redLine.noted',
            entry,
            item: item.id,
            clue: kept?.clue ?? '',
            ...next,
            citations: [...(next.citations ?? citations)],
          })
        const number = entries.length > 1 ? ` ${at + 1}` : ''
        return (
          <EntryText
            key={entry}
            entry={entry}
            name={`${view.review}/${entry}`}
            heading={t('redLine.clue') + number}
            label={`${item.id} ${t('redLine.clue')}${number}`}
            value={kept?.clue}
            notYet={t('redLine.notYet')}
            citations={citations}
            places={places}
            locked={locked}
            remove={t('redLine.remove') + number}
            onText={async (clue) => {
              const taken = await set({ clue })
              if (taken) begin.drop(entry)
              return taken
            }}
            onCitations={(next) => (kept ? void set({ citations: [...next] }) : begin.change(entry, { citations: next }))}
            onRemove={() => {
              begin.drop(entry)
              if (kept) void send({ kind: 'redLine.removed', entry })
            }}
          />
        )
      })}
    </li>
  )
}
