import { CloseOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actNameOf } from '#shared/kinds/actName.ts'
import { nextRedo, nextUndo } from '#shared/record/undo.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { isComposing } from '../../session/composing.ts'
import { type AnyOpenRecord, useSnapshot } from '../../session/shownRecord.ts'
import { ByHalfDay } from './ByHalfDay.tsx'
import { RecordLine } from './RecordLine.tsx'
import { recordLines } from './recordLines.ts'
import './history.css'

interface Props {
  readonly record: AnyOpenRecord
  readonly onClose: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Lines drawn at first and by each 「更早的记录」. */
const portion = 100

/** 修改记录 of a record of any kind: one line an edit, the newest first. */
export function RecordHistory({ record, onClose, onUndo, onRedo }: Props) {
  const { t } = useTranslation('history')
  const { locale } = useAppearance().appearance
  const snapshot = useSnapshot(record)
  const [shown, setShown] = useState(portion)
  const edits = snapshot?.edits
  const lines = useMemo(() => recordLines(record.session.kind, edits ?? []), [record, edits])
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const state = record.facts.harm ? undefined : snapshot?.state
  const [undo, redo] = [state && nextUndo(state), state && nextRedo(state)]
  const nameOf = (act: string) => actNameOf(locale, record.facts.kind, act)
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
        <h2 className="title">{t('title')}</h2>
      </header>
      <div className="history-undo">
        <Button icon={<UndoOutlined aria-hidden />} disabled={undo === undefined} onClick={onUndo}>
          {undo ? t('undo', { what: nameOf(undo.kind) }) : t('undoNone')}
        </Button>
        <Button icon={<UndoOutlined className="mirrored" aria-hidden />} disabled={redo === undefined} onClick={onRedo}>
          {redo ? t('redo', { what: nameOf(redo.kind) }) : t('redoNone')}
        </Button>
        <span className="grow" />
        <small>Ctrl Z</small>
      </div>
      <div className="history-list">
        {lines.length === 0 && <p className="history-none">{t('none')}</p>}
        <ByHalfDay lines={lines.slice(0, shown)}>{(line) => <RecordLine key={line.seq} line={line} name={nameOf(line.kind)} />}</ByHalfDay>
        {lines.length > shown && (
          <Button type="link" onClick={() => setShown(shown + portion)}>
            {t('more', { count: lines.length - shown })}
          </Button>
        )}
      </div>
      <footer>{t('recordFoot', { edits: lines.length })}</footer>
    </section>
  )
}
