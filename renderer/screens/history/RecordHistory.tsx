import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { actNameOf } from '#shared/kinds/actName.ts'
import { nextRedo, nextUndo } from '#shared/record/undo.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { type AnyOpenRecord, useSnapshot } from '../../session/shownRecord.ts'
import { type HistoryActions, HistoryPanel } from './HistoryPanel.tsx'
import { RecordLine } from './RecordLine.tsx'
import { recordLines } from './recordLines.ts'

interface Props extends HistoryActions {
  readonly record: AnyOpenRecord
}

/** 修改记录 of a record of any kind: one line an edit, the newest first. */
export function RecordHistory({ record, ...actions }: Props) {
  const { t } = useTranslation('history')
  const { locale } = useAppearance().appearance
  const snapshot = useSnapshot(record)
  const edits = snapshot?.edits
  const lines = useMemo(() => recordLines(record.session.kind, edits ?? []), [record, edits])
  const state = record.facts.harm ? undefined : snapshot?.state
  const [undo, redo] = [state && nextUndo(state), state && nextRedo(state)]
  const nameOf = (act: string) => actNameOf(locale, record.facts.kind, act)
  return (
    <HistoryPanel
      {...actions}
      title={t('title')}
      undo={undo && t('undo', { what: nameOf(undo.kind) })}
      redo={redo && t('redo', { what: nameOf(redo.kind) })}
      lines={lines}
      foot={t('recordFoot', { edits: lines.length })}
    >
      {(line) => <RecordLine key={line.seq} line={line} name={nameOf(line.kind)} />}
    </HistoryPanel>
  )
}
