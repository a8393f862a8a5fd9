import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { RedLineClue } from '#shared/review/sheet.ts'
import type { Standard } from '#shared/standard/format.ts'
import { DraftText } from '../../../components/DraftText.tsx'
import { ClauseLink } from '../../../components/guideline/ClauseLink.tsx'
import { Evidence } from '../Evidence.tsx'
import { longestNote } from '../longestNote.ts'
import type { Places } from '../usePlaces.ts'
import type { Scoring } from '../useScoring.ts'
import { useTaker } from '../useTaker.ts'
import { nextEntry } from './nextEntry.ts'

interface Props {
  readonly item: Standard['redLines'][number]
  readonly scoring: Scoring
  readonly places: Places
}

/** One red line: a clue to it in words, with evidence. Whether it holds is not decided here. */
export function RedLineItem({ item, scoring, places }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { view, send } = scoring
  const { locked, sheet } = view.state
  const [entry, given] = Object.entries(sheet.redLines).find(([, each]) => each?.item === item.id) ?? []
  const [opened, setOpened] = useState(false)
  const [cited, setCited] = useState<readonly Citation[]>([])
  const citations = given?.citations ?? cited
  const set = (next: Partial<RedLineClue>): Promise<boolean> => {
    const whole = { item: item.id, clue: given?.clue ?? '', citations, ...next }
    if (whole.clue.trim() === '') return Promise.resolve(true)
    return send({ kind: 'redLine.noted', entry: entry ?? nextEntry('L', sheet.redLines), ...whole, citations: [...whole.citations] })
  }
  const cite = (next: readonly Citation[]) => (given ? void set({ citations: [...next] }) : setCited(next))
  const taker = useTaker(places, (citation) => cite([...citations, citation]), 'onFocus')
  const open = given !== undefined || opened
  return (
    <li className="entry-item" data-given={given !== undefined || undefined} onFocus={taker.takeOver}>
      <p className="entry-head">
        <b>{item.id}</b>
        <span>
          {item.name}
          <small>
            <ClauseLink citation={item.clause} />
          </small>
        </span>
        {!open && !locked && (
          <Button size="small" aria-label={t('redLine.noteOf', { name: item.name })} onClick={() => setOpened(true)}>
            {t('redLine.write')}
          </Button>
        )}
        {given && <span className="pending">{t('redLine.pending')}</span>}
      </p>
      {open && (
        <div className="entry-more">
          <h4>
            {t('redLine.clue')}
            {given === undefined && <span className="reason-due">{t('redLine.notYet')}</span>}
          </h4>
          <DraftText
            name={`${view.review}/${item.id}`}
            label={`${item.id} ${t('redLine.clue')}`}
            value={given?.clue ?? ''}
            limit={longestNote}
            tooLong={(count) => t('tooLong', { count, most: longestNote })}
            readOnly={locked}
            onSave={(clue) => set({ clue })}
          />
          <Evidence
            heading={t('evidence')}
            citations={citations}
            titleOf={places.titleOf}
            readOnly={locked}
            onShow={places.show}
            onRemove={(index) => cite(citations.filter((_, at) => at !== index))}
            onCite={taker.cite}
          />
          {!locked && (
            <Button
              size="small"
              onClick={() => {
                setOpened(false)
                setCited([])
                if (entry !== undefined) void send({ kind: 'redLine.removed', entry })
              }}
            >
              {t('redLine.remove')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
