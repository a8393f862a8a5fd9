import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { actNameOf } from '#shared/kinds/actName.ts'
import { nextRedo, nextUndo } from '#shared/record/undo.ts'
import type { Result } from '#shared/text/fault.ts'
import { goTo } from '../../session/address.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useCommand } from '../../session/commands.ts'
import { type FrameKey, turnInField, useFrameKeys } from '../../session/keys.ts'
import { useOverlays } from '../../session/overlays.tsx'
import { useShownRecord } from '../../session/shownRecord.ts'
import { useLock } from '../../session/useLock.ts'
import { moveToPane } from './panes.ts'

export interface FrameActions {
  readonly undo: () => void
  readonly redo: () => void
  /** saves unsaved text, then closes the profile and shows the sign-in screen again */
  readonly lock: () => void
}

/** Undo, redo, lock and the frame's own keys; `say` reads a message out and shows it in the footer. */
export function useFrameActions(say: (sentence: string) => void, sayWhetherSaved: () => void): FrameActions {
  const { t } = useTranslation('history')
  const { locale } = useAppearance().appearance
  const { open } = useOverlays()
  const record = useShownRecord()
  const session = record?.session
  const kind = record?.facts.kind ?? 'review'
  const undo = useCallback(() => {
    if (!session) return say(t('undoNothing'))
    void session.undo().then((done) => {
      // what was taken back is what can be given again
      const change = nextRedo(session.snapshot().state)
      if (done.ok && change) say(t('undone', { what: actNameOf(locale, kind, change.kind) }))
      else if (isNothing(done)) say(t('undoNothing'))
    })
  }, [session, kind, locale, say, t])
  const redo = useCallback(() => {
    if (!session) return say(t('redoNothing'))
    void session.redo().then((done) => {
      const change = nextUndo(session.snapshot().state)
      if (done.ok && change) say(t('redone', { what: actNameOf(locale, kind, change.kind) }))
      else if (isNothing(done)) say(t('redoNothing'))
    })
  }, [session, kind, locale, say, t])
  const lock = useLock()
  const run: Readonly<Record<FrameKey, () => void>> = {
    find: () => open('find'),
    history: () => open('history'),
    help: () => open('help'),
    shortcuts: () => open('shortcuts'),
    nextPane: () => moveToPane(1),
    previousPane: () => moveToPane(-1),
    print: () => goTo('printing'),
    save: sayWhetherSaved,
    undo,
    redo,
  }
  useFrameKeys((key) => run[key]())
  useCommand('undo', () => turnInField('undo') || undo())
  useCommand('redo', () => turnInField('redo') || redo())
  useCommand('find', run.find)
  useCommand('document', run.nextPane)
  useCommand('help', run.help)
  useCommand('shortcuts', run.shortcuts)
  useCommand('print', run.print)
  useCommand('about', () => goTo('settings'))
  return useMemo(() => ({ undo, redo, lock }), [undo, redo, lock])
}

function isNothing(done: Result<void>): boolean {
  return !done.ok && done.faults.some(({ code }) => code === 'review.nothing-to-undo' || code === 'review.nothing-to-redo')
}
