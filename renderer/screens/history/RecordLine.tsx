import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/record/history.ts'
import { useWords } from '../../components/useWords.ts'
import { Words } from './Change.tsx'
import { type RecordLine as Line, wordsOf } from './recordLines.ts'

/** One edit: when, which number, what, and what stood there before and stands there now. */
export function RecordLine({ line, name }: { readonly line: Line; readonly name: string }) {
  const { t } = useTranslation('history')
  return (
    <li className="history-line">
      <div className="history-when">
        <span>{line.at.slice(11, 19)}</span>
        <small>{t('number', { seq: line.seq + 1 })}</small>
      </div>
      <div className="history-what">
        <b>{name}</b>
        {line.changes.map((change) => (
          <Changed key={change.place.join('/')} change={change} />
        ))}
      </div>
    </li>
  )
}

function Changed({ change: { before, after } }: { readonly change: HistoryEntry }) {
  const { t } = useTranslation('history')
  const word = useWords()
  if (typeof before === 'string' && typeof after === 'string') return <Words before={before} after={after} />
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old === undefined) return <p>{now && word(now)}</p>
  return (
    <p>
      <del>{word(old)}</del>　→　<b>{now === undefined ? t('emptied') : word(now)}</b>
    </p>
  )
}
