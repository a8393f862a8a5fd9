import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentTable, TextEncoding } from '#shared/ipc/documents.ts'
import type { SheetCell } from '#shared/sheet/cell.ts'
import { cellWords } from '#shared/sheet/cellWords.ts'
import type { Fault } from '#shared/text/fault.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge } from '../../session/bridge.ts'

/** the texts of a row, cell by cell */
type Row = readonly string[]

export interface Sheet extends Omit<DocumentTable['sheet'], 'cells' | 'from'> {
  readonly sheets: readonly string[]
  /** numbers (from 1) of worksheets the file hides */
  readonly hidden: readonly number[]
}

interface Window {
  readonly cells: readonly (readonly SheetCell[])[]
  readonly words: readonly Row[]
}

/** Rows a call; main parses the workbook once, on its own thread, and answers windows of it. */
const windowRows = 200

/** One worksheet (1-based), its rows read as they come near sight. */
export function useSheet(openPackage: string, document: string, number: number, encoding?: TextEncoding) {
  const [sheet, setSheet] = useState<Sheet>()
  const [faults, setFaults] = useState<readonly Fault[]>()
  const [, setRead] = useState(0)
  const { locale } = useAppearance().appearance
  const windows = useRef(new Map<number, Window | 'asked'>())

  const ask = useCallback(
    async (index: number) => {
      const held = windows.current
      if (held.has(index)) return
      held.set(index, 'asked')
      const from = index * windowRows
      const answer = await bridge.documents.table({ package: openPackage, document, encoding, sheet: number, from, rows: windowRows })
      if (held !== windows.current) return
      if (!answer.ok) {
        held.delete(index)
        return setFaults(answer.faults)
      }
      const { cells, from: _, ...facts } = answer.value.sheet
      held.set(index, { cells, words: cells.map((row) => row.map((cell) => cellWords(locale, cell))) })
      setSheet(
        (now) =>
          now ?? {
            sheets: answer.value.sheets,
            hidden: answer.value.hidden,
            ...facts,
            notices: [...answer.value.notices, ...facts.notices],
          },
      )
      setRead((count) => count + 1)
    },
    [openPackage, document, number, encoding, locale],
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
  const windowOf = (index: number): Window | undefined => {
    const held = windows.current.get(Math.floor(index / windowRows))
    return held === 'asked' ? undefined : held
  }
  const row = (index: number): Row | undefined => windowOf(index)?.words[index % windowRows]
  const cell = (index: number, column: number): SheetCell | undefined => windowOf(index)?.cells[index % windowRows]?.[column]
  return { sheet, faults, row, cell, need, first: windowOf(0)?.words }
}
