import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import type { Topic } from '#shared/review/act.ts'
import type { TopicView } from '#shared/review/sheet.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { Choice } from '../Choice.tsx'
import { DraftText } from '../DraftText.tsx'
import { isTaken } from '../isTaken.ts'
import { StateMark } from '../StateMark.tsx'
import type { Advice } from './advice.ts'
import { views } from './views.ts'
import './advice.css'

const keys = {
  定位: 'positioning',
  任务: 'tasks',
  组织: 'organisation',
  基础: 'basis',
  投入: 'investment',
  保障: 'support',
} as const satisfies Readonly<Record<Topic, string>>

/** One topic: what it covers, the view, and why; 需完善 and 不可行 ask for the reason. */
export function TopicRow({ advice, topic }: { readonly advice: Advice; readonly topic: Topic }) {
  const { t } = useTranslation('opinion')
  const { look } = useAppearance()
  const { locked, sheet, record } = advice
  const kept = sheet.topics[topic]
  const name = t(`topic.${keys[topic]}`)
  const wantsWhy = kept !== undefined && kept.view !== '可行' && !kept.note?.trim()
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong> {look.scale === 1 && <small>{t(`topicHint.${keys[topic]}`)}</small>}
      </th>
      <td>
        <Choice
          label={t('consult.viewOf', { topic: name })}
          tone="ink"
          disabled={locked}
          options={views.map(({ view, key, state: shape }) => ({ value: view, label: t(key), state: shape }))}
          value={kept?.view}
          onChoose={(view) => void advice.send({ kind: 'consultation.topicSet', topic, ...kept, view })}
        />
      </td>
      <td className="topic-why">
        {kept === undefined ? (
          <span>{t('consult.chooseFirst')}</span>
        ) : (
          <div className="topic-reason">
            {wantsWhy && <StateMark state="warn" decorative />}
            <DraftText
              name={`${record}/topics/${topic}`}
              label={t('consult.whyOf', { topic: name })}
              value={kept.note ?? ''}
              limit={longestNote}
              rows={1}
              readOnly={locked}
              placeholder={wantsWhy ? t('consult.wantsWhy') : ''}
              tooLong={(count) => t('tooLong', { count, most: longestNote })}
              onSave={async (text) => {
                const { note: _note, ...view }: TopicView = advice.now().topics[topic] ?? kept
                return isTaken(
                  await advice.send({ kind: 'consultation.topicSet', topic, ...view, ...(text.trim() !== '' && { note: text }) }),
                )
              }}
            />
          </div>
        )}
      </td>
    </tr>
  )
}
