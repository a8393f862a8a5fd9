import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nextEntryId } from '#shared/review/nextEntry.ts'
import type { PanelView } from '../panelView.ts'
import { Minute } from './Minute.tsx'
import type { Subject } from './subjects.ts'

interface Props {
  readonly panel: PanelView
  readonly subject: Subject
}

/** The minutes on one subject; a flagged one shows an empty minute to begin with. */
export function Minutes({ panel, subject }: Props) {
  const { t } = useTranslation('panelTalk')
  const { state, may } = panel
  const { decisions } = state.sheet
  const [begun, setBegun] = useState<readonly string[]>([])
  const open = may('decision.noted')
  const next = nextEntryId({ ...decisions, ...Object.fromEntries(begun.map((entry) => [entry, true])) }, 'D')
  const added = begun.filter((entry) => decisions[entry] === undefined)
  const first = open && subject.minutes.length === 0 && added.length === 0 && subject.flagged ? [next] : []
  const entries = [...new Set([...subject.minutes, ...added, ...first])].sort()
  return (
    <section className="minutes" aria-labelledby="minutes-title">
      <h3 id="minutes-title">
        {t('minutes')}
        <small>{t('minutes.about')}</small>
        <span className="grow" />
        {open && first.length === 0 && (
          <Button size="small" onClick={() => setBegun([...begun, next])}>
            {t('minutes.add')}
          </Button>
        )}
      </h3>
      {entries.length === 0 && <p className="talk-none">{t('minutes.none')}</p>}
      {entries.map((entry) => (
        <Minute key={entry} panel={panel} subject={subject} entry={entry} />
      ))}
    </section>
  )
}
