import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { OpenedDraft } from '#shared/ipc/standards.ts'
import type { Fault } from '#shared/text/fault.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import { bridge } from '../../../session/bridge.ts'
import { useBeforeClose } from '../../../session/closing.ts'
import { checkDraft, type DraftReport } from './checkDraft.ts'
import type { Draft } from './draft.ts'
import { type History, historyOf, stepped } from './history.ts'

/** Whether the draft as shown is on disk. */
export type Saved =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }

export interface Editor {
  readonly draft: Draft
  readonly saved: Saved
  /** of the draft as it was a moment ago; `stale` while newer typing waits for its check */
  readonly report: DraftReport
  readonly stale: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** `typing` names the field, so that its keys are one step of undo */
  readonly change: (to: Draft, typing?: string) => void
  readonly rest: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** waits until the draft as shown is on disk; false where it could not be written */
  readonly settle: () => Promise<boolean>
}

/** ms after the last key until the draft is written, and until it is checked */
const pause = { keep: 300, check: 150 }

/** One draft on the page: every change is a step of undo, goes to disk and is checked as soon as the keys rest. */
export function useEditor(opened: OpenedDraft): Editor {
  const { locale } = useAppearance().appearance
  const [history, step] = useReducer(stepped, opened, ({ standard, texts }): History => historyOf({ standard, texts }))
  const { now } = history
  const { saved, settle } = useKept(opened, now)
  const [checked, setChecked] = useState(() => ({ of: now, locale, report: checkDraft(now, locale) }))
  const stale = checked.of !== now || checked.locale !== locale
  useEffect(() => {
    if (!stale) return
    const timer = setTimeout(() => setChecked({ of: now, locale, report: checkDraft(now, locale) }), pause.check)
    return () => clearTimeout(timer)
  }, [now, locale, stale])
  return {
    draft: now,
    saved,
    report: checked.report,
    stale,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: useCallback((to, typing) => step({ kind: 'change', to, typing }), []),
    rest: useCallback(() => step({ kind: 'rest' }), []),
    undo: useCallback(() => step({ kind: 'undo' }), []),
    redo: useCallback(() => step({ kind: 'redo' }), []),
    settle,
  }
}

/** Writes the draft once the keys rest, one write after another, and before the window closes. */
function useKept({ draft, changed }: OpenedDraft, now: Draft) {
  const [saved, setSaved] = useState<Saved>({ kind: 'saved', at: changed })
  const wanted = useRef<Draft>(now)
  const written = useRef<Draft>(now)
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const at = useRef(changed)
  wanted.current = now
  const settle = useCallback(() => {
    // until what is shown is what is written: undo may have gone back while a write was under way
    running.current = running.current.then(async () => {
      while (wanted.current !== written.current) {
        const to = wanted.current
        const kept = await bridge.standards.keep({ draft, standard: { ...to.standard }, texts: { ...to.texts } })
        if (!kept.ok) {
          setSaved({ kind: 'failed', faults: kept.faults })
          return false
        }
        written.current = to
        at.current = kept.value.changed
      }
      setSaved({ kind: 'saved', at: at.current })
      return true
    })
    return running.current
  }, [draft])
  useEffect(() => {
    const isWritten = now === written.current
    if (!isWritten) setSaved({ kind: 'saving' })
    const timer = setTimeout(() => void settle(), isWritten ? 0 : pause.keep)
    return () => clearTimeout(timer)
  }, [now, settle])
  useEffect(() => () => void settle(), [settle])
  useBeforeClose(settle)
  return { saved, settle }
}
