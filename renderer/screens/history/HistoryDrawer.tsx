import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nextRedo, nextUndo } from '#shared/record/undo.ts'
import { actName } from '#shared/review/actName.ts'
import type { Change as UndoChange } from '#shared/review/state.ts'
import { useAddress } from '../../session/address.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useReview, useStored } from '../../session/review.tsx'
import { linesOf } from './entries.ts'
import { HistoryLine } from './HistoryLine.tsx'
import { type HistoryActions, HistoryPanel } from './HistoryPanel.tsx'

/** 修改记录: beside the screen, so that 已保存 stays visible. No entry is ever deleted; restoring adds an entry. */
export function HistoryDrawer(actions: HistoryActions) {
  const { t } = useTranslation('history')
  const { locale } = useAppearance().appearance
  const { state } = useReview()
  const { edits } = useStored()
  const [step, criterion] = useAddress()
  const own = step === 'scoring' && criterion !== undefined && state.sheet.marks[criterion] !== undefined ? criterion : undefined
  const [scope, setScope] = useState<'own' | 'all'>('own')
  const only = scope === 'own' ? own : undefined
  const lines = useMemo(() => linesOf(edits, only), [edits, only])
  const [undo, redo] = [nextUndo(state), nextRedo(state)]
  const changed = lines.filter(({ change }) => change?.before !== undefined).length
  return (
    <HistoryPanel
      {...actions}
      title={only ? t('titleOf', { id: only }) : t('title')}
      tools={
        <>
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
        </>
      }
      undo={undo && t(only && !isOf(undo, only) ? 'undoElsewhere' : 'undo', { what: nameOf(undo) })}
      redo={redo && t(only && !isOf(redo, only) ? 'redoElsewhere' : 'redo', { what: nameOf(redo) })}
      lines={lines}
      foot={t('foot', { changed })}
    >
      {(line) => <HistoryLine key={line.key} line={line} whole={only === undefined} />}
    </HistoryPanel>
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
