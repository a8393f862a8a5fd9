import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Register } from '#shared/review/draw.ts'
import type { SpotRow, SpotVerdict } from '#shared/review/spotRow.ts'
import type { Fault } from '#shared/text/fault.ts'
import { isBareKey } from '../../../components/keys.ts'
import { goTo } from '../../../session/address.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { DrawPane } from './DrawPane.tsx'
import { ItemPane } from './ItemPane.tsx'
import { SpotList } from './SpotList.tsx'
import { spotRecord } from './spotItems.ts'
import type { ShownDraw } from './useDraws.ts'
import { useSpot } from './useSpot.ts'
import './spot.css'

interface Props {
  readonly review: ReviewView
  readonly draws: readonly ShownDraw[]
  readonly register: string | undefined
  readonly id: string | undefined
}

/** 现场抽查: the draw and its rule, the rows drawn, and one of them with its photos. */
export function SpotTab({ review, draws, register, id }: Props) {
  const { t } = useTranslation('checks')
  const draw = draws.find((one) => one.draw.register === register) ?? draws[0]
  const spot = useSpot(review, draw?.criterion)
  const [trouble, setTrouble] = useState<readonly Fault[]>([])
  const { notes } = review.state.sheet
  const rows = draw?.rows ?? []
  const row = rows.find((one) => one.row === id) ?? rows.find((one) => spotRecord(notes, one) === undefined) ?? rows[0]
  const locked = review.state.locked
  const open = (next: SpotRow | undefined, of: Register | undefined = draw?.draw.register) => {
    setTrouble([])
    if (of) goTo('checks', 'spot', of, ...(next ? [next.row] : []))
  }
  const step = (by: number) => row && open(rows[rows.indexOf(row) + by] ?? row)
  /** The row stays in view, so that its note and photos can follow. */
  const judge = (one: SpotRow, verdict: SpotVerdict['verdict']) => {
    open(one)
    void spot.judge(one, verdict)
  }
  const nextLeft = rows.find((one) => one !== row && spotRecord(notes, one) === undefined)
  const addPhotos = async () => row && setTrouble(await spot.addPhotos(row))
  const keys = useEffectEvent((event: KeyboardEvent) => {
    if (!isBareKey(event) || row === undefined) return
    const run = {
      1: locked ? undefined : () => judge(row, 'true'),
      2: locked ? undefined : () => judge(row, 'differs'),
      p: locked ? undefined : () => void addPhotos(),
      j: () => step(1),
      k: () => step(-1),
    }[event.key.toLowerCase()]
    if (run === undefined) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    addEventListener('keydown', keys)
    return () => removeEventListener('keydown', keys)
  }, [])
  if (draw === undefined || row === undefined) return <p className="finding-none">{t('spot.nothing')}</p>
  return (
    <div className="spot">
      <DrawPane review={review} draws={draws} draw={draw} onRegister={(next) => open(undefined, next)} />
      <SpotList
        review={review}
        draw={draw}
        current={row}
        onOpen={open}
        onJudge={judge}
        {...(nextLeft && { onNextLeft: () => open(nextLeft) })}
      />
      <ItemPane
        key={`${row.register} ${row.row} ${row.place}`}
        review={review}
        row={row}
        criterion={draw.criterion}
        spot={spot}
        trouble={trouble}
        onPhotos={() => void addPhotos()}
      />
    </div>
  )
}
