import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Act } from '#shared/review/act.ts'
import { actName } from '#shared/review/actName.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useReview } from '../../session/review.tsx'
import { Change } from './Change.tsx'
import { bringBack, type Line, removeCited } from './entries.ts'

interface Props {
  readonly line: Line
  /** the place is named too, in lists with lines of all places */
  readonly whole: boolean
}

/** One entry: when, which number, which field, what changed, and the way to have it back. */
export function HistoryLine({ line, whole }: Props) {
  const { t } = useTranslation('history')
  const { locale } = useAppearance().appearance
  const { session, state, context } = useReview()
  const { change, kind, at, seq } = line
  const [section, id, part] = change?.place ?? []
  const name =
    section === 'marks' && part !== undefined ? t(`field.${part as 'mark' | 'finding' | 'reason' | 'citations'}`) : actName(locale, kind)
  const criterion = section === 'marks' ? context.standard?.criteria.find((one) => one.id === id) : undefined
  const back = bringBack(line, state)
  const remove = removeCited(line, state)
  const send = (act: Act) => void session.send(act)
  return (
    <li className="history-line">
      <div className="history-when">
        <span>{at.slice(11, 19)}</span>
        <small>{t('number', { seq: seq + 1 })}</small>
      </div>
      <div className="history-what">
        <b>
          {whole && criterion && <span title={criterion.name}>{criterion.id} </span>}
          {name}
          {(kind === 'undone' || kind === 'redone') && <small> {actName(locale, kind)}</small>}
        </b>
        {change && <Change change={change} />}
      </div>
      <div className="history-way">
        {remove ? (
          <Button size="small" aria-label={t('removeThis', { what: name })} onClick={() => send(remove)}>
            {t('remove')}
          </Button>
        ) : line.isCurrent ? (
          <small>{t('current')}</small>
        ) : (
          back && (
            <Button size="small" aria-label={t('restoreThis', { what: name, seq: seq + 1 })} onClick={() => send(back)}>
              {t('restore')}
            </Button>
          )
        )}
      </div>
    </li>
  )
}
