import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { localTime } from '#shared/format/time.ts'
import { longestNote } from '#shared/format/values.ts'
import { say } from '#shared/text/say.ts'
import { DraftText } from '../../../components/DraftText.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import { useRuling } from '../decided/useRuling.ts'
import { nameIn, type PanelView } from '../panelView.ts'
import { farthestOn } from './farthestOn.ts'
import type { Subject } from './subjects.ts'

interface Props {
  readonly panel: PanelView
  readonly subject: Subject
  readonly entry: string
}

/** One minute: the outcome and why. The usual outcomes are offered; a mark changes only when its expert reopens the own sheet. */
export function Minute({ panel, subject, entry }: Props) {
  const { t } = useTranslation('panelTalk')
  const { state, merged, opened, may, act } = panel
  const kept = state.sheet.decisions[entry]
  const ruling = useRuling<{ decision: string; reason: string }>(
    kept && { decision: kept.decision, reason: kept.reason },
    ['decision', 'reason'],
    async ({ decision, reason }) =>
      isTaken(await act({ kind: 'decision.noted', entry, subject: subject.id, decision, reason, at: kept?.at ?? localTime(new Date()) })),
  )
  const open = may('decision.noted')
  const far = farthestOn(merged, subject).map((id) => nameIn(opened, id))
  // the record keeps them in Chinese, whatever language the screen has
  const usual = [
    { key: 'stands', text: say('zh-CN', 'panelTalk', 'outcome.stands') },
    ...(far.length > 0
      ? [{ key: 'reopens', text: say('zh-CN', 'panelTalk', 'outcome.reopens', { names: far.join(say('zh-CN', 'panelSummary', 'and')) }) }]
      : []),
  ] as const
  const field = (name: 'decision' | 'reason', rows: number) => (
    <>
      <span className="minute-label">{t(`minute.${name}`)}</span>
      <div>
        <DraftText
          name={`panel/decisions/${entry}/${name}`}
          label={t(`minute.${name}`)}
          value={ruling.shown[name] ?? ''}
          limit={longestNote}
          rows={rows}
          readOnly={!open}
          tooLong={(count) => t('tooLong', { count, most: longestNote })}
          onSave={(text) => ruling.save({ [name]: text })}
        />
      </div>
    </>
  )
  return (
    <div className="minute">
      {open && (
        <>
          <span className="minute-label">{t('minute.usual')}</span>
          <div className="minute-usual">
            {usual.map(({ key, text }) => (
              <Button key={key} size="small" onClick={() => void ruling.save({ decision: text })}>
                {text}
              </Button>
            ))}
          </div>
        </>
      )}
      {field('decision', 1)}
      {field('reason', 2)}
      <span />
      <div className="minute-foot">
        {ruling.waits && <span role="status">{t('minute.waits')}</span>}
        {kept && <small>{t('minute.at', { at: kept.at.slice(0, 16).replace('T', ' ') })}</small>}
        <span className="grow" />
        {kept && may('decision.removed') && (
          <Button size="small" type="text" onClick={() => void act({ kind: 'decision.removed', entry })}>
            {t('minute.remove')}
          </Button>
        )}
      </div>
    </div>
  )
}
