import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '#shared/text/fault.ts'
import { bridge } from '../../app/bridge.ts'

type Row = readonly string[]

export interface Sheet {
  readonly sheets: readonly string[]
  /** numbers (from 1) of worksheets the file hides */
  readonly hidden: readonly number[]
  readonly name: string
  readonly rows: number
  readonly columns: number
}

/** Rows a call; main parses the workbook once, on its own thread, and answers windows of it. */
const windowRows = 200

/** One worksheet (1-based), its rows read as they come near sight. */
export function useSheet(openPackage: string, document: string, number: number) {
  const [sheet, setSheet] = useState<Sheet>()
  const [faults, setFaults] = useState<readonly Fault[]>()
  const [, setRead] = useState(0)
  const windows = useRef(new Map<number, readonly Row[] | 'asked'>())

  const ask = useCallback(
    async (index: number) => {
      const held = windows.current
      if (held.has(index)) return
      held.set(index, 'asked')
      const from = index * windowRows
      const answer = await bridge.documents.table({ package: openPackage, document, sheet: number, from, rows: windowRows })
      if (held !== windows.current) return
      if (!answer.ok) {
        held.delete(index)
        return setFaults(answer.faults)
      }
      held.set(index, answer.value.sheet.cells)
      const { name, rows, columns } = answer.value.sheet
      setSheet((now) => now ?? { sheets: answer.value.sheets, hidden: answer.value.hidden, name, rows, columns })
      setRead((count) => count + 1)
    },
    [openPackage, document, number],
  )
  useEffect(() => {
    windows.current = new Map()
    setSheet(undefined)
    setFaults(undefined)
    void ask(0)
  }, [ask])

  const need = useCallback(
    (from: number, to: number) => {
      for (let index = Math.floor(from / windowRows); index <= Math.floor(to / windowRows); index++) void ask(index)
    },
    [ask],
  )
  const row = (index: number): Row | undefined => {
    const held = windows.current.get(Math.floor(index / windowRows))
    return held === undefined || held === 'asked' ? undefined : held[index % windowRows]
  }
  const head = windows.current.get(0)
  return { sheet, faults, row, need, first: head === 'asked' || head === undefined ? undefined : head }
}
