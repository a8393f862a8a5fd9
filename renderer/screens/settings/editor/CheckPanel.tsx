import { useTranslation } from 'react-i18next'
import { valueAt } from '#shared/standard/template/path.ts'
import type { Fault } from '#shared/text/fault.ts'
import { sayFault } from '#shared/text/say.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { useAppearance } from '../../../session/appearance.tsx'
import type { DraftReport } from './checkDraft.ts'
import { type Draft, rootOf } from './draft.ts'
import { cellAt } from './placeOf.ts'

interface Props {
  readonly draft: Draft
  readonly report: DraftReport
  readonly stale: boolean
  readonly onJump: (at: string) => void
}

/** as many as are listed at once: a person mends from the top */
const listed = 100

/** 核对: every fault and oddity with its place and cure; each leads to its field. */
export function CheckPanel({ draft, report: { faults, warnings }, stale, onJump }: Props) {
  const { t } = useTranslation('standardEditor')
  return (
    <aside className="editor-check" aria-label={t('check')} data-pane>
      <h3>{t('check')}</h3>
      <p role="status" className="editor-check-sum" data-stale={stale || undefined}>
        <StateMark state={stale ? 'half' : faults.length > 0 ? 'bad' : warnings.length > 0 ? 'warn' : 'ok'} size={15} decorative />
        {stale
          ? t('checking')
          : faults.length + warnings.length === 0
            ? t('noFault')
            : t('sum', { faults: faults.length, warnings: warnings.length })}
      </p>
      <ul>
        <Lines draft={draft} list={faults.slice(0, listed)} state="bad" onJump={onJump} />
        <Lines draft={draft} list={warnings.slice(0, Math.max(0, listed - faults.length))} state="warn" onJump={onJump} />
      </ul>
      {faults.length + warnings.length > listed && (
        <p className="settings-quiet">{t('moreFaults', { count: faults.length + warnings.length - listed })}</p>
      )}
      <p className="settings-quiet">{t('checkKeys')}</p>
    </aside>
  )
}

interface LinesProps extends Pick<Props, 'draft' | 'onJump'> {
  readonly list: readonly Fault[]
  readonly state: 'bad' | 'warn'
}

function Lines({ draft, list, state, onJump }: LinesProps) {
  const { locale } = useAppearance().appearance
  return list.map((fault, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two faults may be alike in everything
    <li key={at}>
      <button type="button" onClick={() => onJump(fault.at ?? '')}>
        <StateMark state={state} size={14} />
        <span>
          <RowName draft={draft} at={fault.at ?? ''} />
          {sayFault(locale, fault)}
        </span>
      </button>
    </li>
  ))
}

/** The id of the row a fault is in, as people call it: a pointer only counts rows. */
function RowName({ draft, at }: { readonly draft: Draft; readonly at: string }) {
  const place = cellAt(at)
  if (place?.row === undefined) return null
  const root = rootOf(draft, place)
  const name = valueAt(root, ['id']) ?? valueAt(root, ['key']) ?? valueAt(root, ['label'])
  return typeof name === 'string' && name !== '' ? <b>{name} </b> : null
}
