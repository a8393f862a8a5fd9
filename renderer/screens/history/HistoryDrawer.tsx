import { CloseOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nextRedo, nextUndo } from '#shared/record/undo.ts'
import { actName } from '#shared/review/actName.ts'
import type { Change as UndoChange } from '#shared/review/state.ts'
import { useAddress } from '../../session/address.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { isComposing } from '../../session/composing.ts'
import { useReview, useStored } from '../../session/review.tsx'
import { ByHalfDay } from './ByHalfDay.tsx'
import { linesOf } from './entries.ts'
import { HistoryLine } from './HistoryLine.tsx'
import './history.css'

interface Props {
  readonly onClose: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Lines drawn at first and by each 「更早的记录」. */
const portion = 100

/** 修改记录: beside the screen, so that 已保存 stays visible. No entry is ever deleted; restoring adds an entry. */
export function HistoryDrawer({ onClose, onUndo, onRedo }: Props) {
  const { t } = useTranslation('history')
  const { locale } = useAppearance().appearance
  const { state } = useReview()
  const { edits } = useStored()
  const [step, criterion] = useAddress()
  const own = step === 'scoring' && criterion !== undefined && state.sheet.marks[criterion] !== undefined ? criterion : undefined
  const [scope, setScope] = useState<'own' | 'all'>('own')
  const [shown, setShown] = useState(portion)
  const only = scope === 'own' ? own : undefined
  const lines = useMemo(() => linesOf(edits, only), [edits, only])
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const [undo, redo] = [nextUndo(state), nextRedo(state)]
  const changed = lines.filter(({ change }) => change?.before !== undefined).length
  return (
    <section
      ref={panel}
      className="history"
      role="dialog"
      aria-label={t('title')}
      tabIndex={-1}
      data-pane
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
        event.stopPropagation()
        onClose()
      }}
    >
      <header>
        <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('close')} onClick={onClose} />
        <h2 className="title">{only ? t('titleOf', { id: only }) : t('title')}</h2>
        <span className="grow" />
        {own && (
          <Segmented
            size="small"
            aria-label={t('scope')}
            value={scope}
            onChange={(value) => setScope(value)}
            options={(['own', 'all'] as const).map((value) => ({ value, label: t(`scope.${value}`) }))}
          />
        )}
      </header>
      <div className="history-undo">
        <Button icon={<UndoOutlined aria-hidden />} disabled={undo === undefined} onClick={onUndo}>
          {undo ? t(only && !isOf(undo, only) ? 'undoElsewhere' : 'undo', { what: nameOf(undo) }) : t('undoNone')}
        </Button>
        <Button icon={<UndoOutlined className="mirrored" aria-hidden />} disabled={redo === undefined} onClick={onRedo}>
          {redo ? t(only && !isOf(redo, only) ? 'redoElsewhere' : 'redo', { what: nameOf(redo) }) : t('redoNone')}
        </Button>
        <span className="grow" />
        <small>Ctrl Z</small>
      </div>
      <div className="history-list">
        {lines.length === 0 && <p className="history-none">{t('none')}</p>}
        <ByHalfDay lines={lines.slice(0, shown)}>
          {(line) => <HistoryLine key={line.key} line={line} whole={only === undefined} />}
        </ByHalfDay>
        {lines.length > shown && (
          <Button type="link" onClick={() => setShown(shown + portion)}>
            {t('more', { count: lines.length - shown })}
          </Button>
        )}
      </div>
      <footer>{t('foot', { changed })}</footer>
    </section>
  )

  /** Names the criterion it affects: undo follows the order of the edits, not the open screen. */
  function nameOf(change: UndoChange): string {
    const [section, id] = change.steps[0]?.place ?? []
    const name = actName(locale, change.kind)
    return section === 'marks' ? `${id} ${name}` : name
  }
}

function isOf({ steps }: UndoChange, criterion: string): boolean {
  return steps.every(({ place: [section, id] }) => section === 'marks' && id === criterion)
}
