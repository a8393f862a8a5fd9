import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { ListedDocument } from '#shared/assembly/listed.ts'
import type { Brought, CardLine, CheckedAssembly, OpenedAssembly } from '#shared/ipc/assembly.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { bridge, newJob } from '../../session/bridge.ts'
import { useBeforeClose } from '../../session/closing.ts'
import { type Edited, stepped } from './history.ts'

/** Whether the draft as shown is on disk. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }

/** What lies in the draft's folder besides the workbook. */
interface Lying {
  readonly documents: readonly ListedDocument[]
  readonly cards: readonly CardLine[]
}

export interface Assembly extends Lying {
  readonly opened: OpenedAssembly
  readonly edited: Edited
  readonly saved: Saved
  /** of the draft as it was last on disk; nothing until the first check has ended */
  readonly checked: CheckedAssembly | undefined
  readonly isChecking: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** the workbook holds what this screen would lose: it is shown, not edited */
  readonly isFixed: boolean
  /** `typing` names the field, so that its keys are one step of undo */
  readonly change: (by: (now: Edited) => Edited, typing?: string) => void
  readonly rest: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** waits until the draft as shown is on disk; false where it could not be written */
  readonly settle: () => Promise<boolean>
  /** runs work that changes the folder, once the draft is on disk, and takes over what lies there then */
  readonly bring: (work: () => Promise<Result<Brought>>) => Promise<Result<Brought> | undefined>
}

/** ms after the last key until the draft is written */
const pause = 400

/** One draft on the page: every change is a step of undo, goes to disk once the keys rest, and is then checked whole. */
export function useAssembly(opened: OpenedAssembly): Assembly {
  const { draft } = opened
  const [history, step] = useReducer(stepped, undefined, () => ({ past: [], now: { sheets: opened.sheets, said: {} }, future: [] }))
  const { now } = history
  const [lying, setLying] = useState<Lying>(opened)
  const check = useChecked(draft)
  const stamps = useRef({ stamp: opened.stamp, listStamp: opened.listStamp })
  const [saved, setSaved] = useState<Saved>({ kind: 'saved' })
  const wanted = useRef<Edited>(now)
  const written = useRef<Edited>(now)
  const documents = useRef(lying.documents)
  const running = useRef<Promise<unknown>>(Promise.resolve())
  wanted.current = now
  documents.current = lying.documents
  const { again } = check

  // until what is shown is what is written: undo may have gone back to what was on disk while a write was under way
  const write = useCallback(async (): Promise<boolean> => {
    while (wanted.current !== written.current) {
      const to = wanted.current
      const { stamp, listStamp } = stamps.current
      const kept = await bridge.assembly.keep({
        draft,
        ...(to.sheets !== written.current.sheets && { workbook: { sheets: to.sheets, stamp } }),
        ...(to.said !== written.current.said &&
          listStamp !== undefined && { list: { documents: saidOf(documents.current, to), stamp: listStamp } }),
      })
      if (!kept.ok) {
        setSaved({ kind: 'failed', faults: kept.faults })
        return false
      }
      written.current = to
      stamps.current = { stamp: kept.value.stamp ?? stamp, listStamp: kept.value.listStamp ?? listStamp }
      again()
    }
    setSaved({ kind: 'saved' })
    return true
  }, [draft, again])
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const turn = running.current.then(work)
    running.current = turn
    return turn
  }, [])
  const settle = useCallback(() => inTurn(write), [inTurn, write])
  useEffect(() => {
    const isWritten = now === written.current
    if (!isWritten) setSaved({ kind: 'saving' })
    const timer = setTimeout(() => void settle(), isWritten ? 0 : pause)
    return () => clearTimeout(timer)
  }, [now, settle])
  useEffect(() => () => void settle(), [settle])
  useBeforeClose(settle)
  const bring = useCallback<Assembly['bring']>(
    (work) =>
      inTurn(async () => {
        if (!(await write())) return undefined
        const brought = await work()
        if (!brought.ok) return brought
        stamps.current = { ...stamps.current, listStamp: brought.value.listStamp }
        setLying({ documents: brought.value.documents, cards: brought.value.cards })
        again()
        return brought
      }),
    [inTurn, write, again],
  )
  return {
    ...lying,
    opened,
    edited: now,
    saved,
    checked: check.checked,
    isChecking: check.isChecking,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isFixed: opened.barriers.length > 0,
    change: useCallback((by, typing) => step({ kind: 'change', by, typing }), []),
    rest: useCallback(() => step({ kind: 'rest' }), []),
    undo: useCallback(() => step({ kind: 'undo' }), []),
    redo: useCallback(() => step({ kind: 'redo' }), []),
    settle,
    bring,
  }
}

/** The documents with what is said of them; an empty text says nothing. */
export function saidOf(documents: readonly ListedDocument[], { said }: Edited): readonly ListedDocument[] {
  return documents.map((one) => (said[one.id] ? { ...one, ...said[one.id] } : one))
}

/** The whole check of what is on disk, one after another; what was asked for meanwhile is one more. */
function useChecked(draft: string) {
  const [checked, setChecked] = useState<CheckedAssembly>()
  const [isChecking, setIsChecking] = useState(true)
  const state = useRef<'idle' | 'running' | 'again'>('idle')
  const again = useCallback(() => {
    const run = async () => {
      state.current = 'running'
      setIsChecking(true)
      const answer = await bridge.assembly.check({ draft, job: newJob() })
      const next = state.current as 'running' | 'again'
      if (answer.ok) setChecked(answer.value)
      else setChecked({ faults: answer.faults.map((fault) => ({ fault })), findings: [], warnings: [], documents: 0, figures: 0 })
      if (next === 'again') return run()
      state.current = 'idle'
      setIsChecking(false)
    }
    if (state.current === 'idle') void run()
    else state.current = 'again'
  }, [draft])
  useEffect(() => again(), [again])
  return { checked, isChecking, again }
}
