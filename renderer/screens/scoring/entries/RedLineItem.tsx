import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RedLineClue } from '#shared/review/sheet.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ClauseLink } from '../../../components/guideline/ClauseLink.tsx'
import type { Places } from '../usePlaces.ts'
import type { Scoring } from '../useScoring.ts'
import { entriesOf, type ItemEntry } from './entriesOf.ts'
import { citationsOf, ItemEntries } from './ItemEntries.tsx'
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
  const set = (each: ItemEntry<RedLineClue>, next: Partial<RedLineClue>) =>
    send({
      kind: 'redLine.noted',
      entry: each.entry,
      item: item.id,
      clue: each.kept?.clue ?? '',
      ...next,
      citations: [...(next.citations ?? citationsOf(each))],
    })
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
      <ItemEntries
        item={item.id}
        entries={entries}
        words={{ heading: t('redLine.clue'), notYet: t('redLine.notYet'), remove: (number) => t('redLine.remove') + number }}
        scoring={scoring}
        places={places}
        begin={begin}
        textOf={({ clue }) => clue}
        setText={(each, clue) => set(each, { clue })}
        setCitations={(each, next) => void set(each, { citations: [...next] })}
        onRemove={(entry) => void send({ kind: 'redLine.removed', entry })}
      />
    </li>
  )
}
