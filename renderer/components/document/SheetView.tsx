import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { address, type CellPlace } from '#shared/sheet/cellAddress.ts'
import { citedWords } from '#shared/sheet/cellWords.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { figuresRead } from './figuresRead.ts'
import { LoadingLines } from './LoadingLines.tsx'
import { NoticeLines } from './NoticeLines.tsx'
import { placeOf } from './place.ts'
import { SheetGrid } from './SheetGrid.tsx'
import { SheetTabs } from './SheetTabs.tsx'
import { Trouble } from './Trouble.tsx'
import { useFindInside } from './useFindInside.ts'
import { useSheet } from './useSheet.ts'
import { ValueBar } from './ValueBar.tsx'
import type { ViewerProps } from './viewer.ts'
import './sheet.css'

/** A workbook as the file shows it: saved values, not recalculated. A page of it is a worksheet. */
export default function SheetView(props: ViewerProps) {
  const { opened, document, page, encoding, zoom, find, marks, aim, onPage, onPlace, onPages, onDrawn, onFound, onRetry } = props
  const { locale } = useAppearance().appearance
  const { sheet, faults, row, cell, need, first } = useSheet(opened.package, document.id, page, encoding)
  const hits = useFindInside({ openPackage: opened.package, document: document.id, encoding, words: find.words }, page, onFound)
  const hit = hits[find.index]
  const [chosen, setChosen] = useState<CellPlace>()
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0])
  const drawn = typeof zoom === 'number' ? zoom : 1
  const count = sheet?.sheets.length
  const tell = useEffectEvent(() => {
    onPages(count ?? 1)
    onDrawn(drawn)
  })
  useEffect(() => {
    if (count !== undefined && drawn > 0) tell()
  }, [count, drawn])

  const goTo = useEffectEvent((to: number, cell: CellPlace) => {
    if (to !== page) onPage(to)
    setChosen({ row: cell.row, column: cell.column })
  })
  useEffect(() => void (hit && goTo(hit.sheet, hit)), [hit])
  useEffect(() => {
    const place = aim && placeOf(aim.note).place
    if (aim && place?.kind === 'cell') goTo(aim.page, place.cell)
  }, [aim])

  const held = chosen && cell(chosen.row, chosen.column)
  const value = held === undefined ? undefined : citedWords(locale, held)
  const name = sheet?.name
  const say = useEffectEvent(() =>
    onPlace(
      chosen && name !== undefined && value !== undefined && value !== ''
        ? { kind: 'cell', sheet: name, cell: chosen, value }
        : { kind: 'page' },
      page,
    ),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is reported again whenever one of these changes
  useEffect(() => say(), [chosen, value, name, page])

  const cited = useMemo(() => {
    const cells = new Map<string, number[]>()
    for (const { n, citation } of marks) {
      const { place } = placeOf(citation.note)
      if (citation.page !== page || place.kind !== 'cell') continue
      cells.set(address(place.cell), [...(cells.get(address(place.cell)) ?? []), n])
    }
    return cells
  }, [marks, page])
  const found = useMemo(() => new Set(hits.filter((one) => one.sheet === page).map(address)), [hits, page])
  const read = useMemo(() => figuresRead(opened, document.id, page), [opened, document.id, page])
  if (faults) return <Trouble faults={faults} onRetry={onRetry} />
  if (!sheet || !first) return <LoadingLines />
  return (
    <>
      {sheet.notices.length > 0 && <NoticeLines notices={sheet.notices} />}
      <ValueBar chosen={chosen} cell={held} />
      <SheetGrid
        key={`${document.id} ${page}`}
        sheet={sheet}
        first={first}
        row={row}
        need={need}
        scale={drawn}
        chosen={chosen}
        cited={cited}
        found={found}
        read={read}
        onChoose={setChosen}
        onSeen={setSeen}
      />
      <SheetTabs
        sheets={sheet.sheets}
        hidden={sheet.hidden}
        current={page}
        onSheet={(to) => {
          setChosen(undefined)
          onPage(to)
        }}
        seen={seen}
        rows={sheet.rows}
      />
    </>
  )
}
