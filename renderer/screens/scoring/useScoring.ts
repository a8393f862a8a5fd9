import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Act } from '#shared/review/act.ts'
import { nextUnscored } from '#shared/review/progress.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'
import type { Fault } from '#shared/text/fault.ts'
import { isTaken } from '../../components/isTaken.ts'
import { goTo, useAddress } from '../../session/address.ts'
import { type ReviewView, useReview } from '../../session/review.tsx'

/** The section after the last criterion: 加减分与红线线索. */
export const entriesId = 'entries'

/** The open review as this screen sees it, and all its acts. The only file of this folder that uses the store. */
export interface Scoring {
  readonly view: ReviewView
  readonly standard: Standard
  /** the criterion shown; none in the section of adjustments and red lines */
  readonly criterion: Criterion | undefined
  /** the field the address asks for: mark, finding, reason, citations/1, an entry, a value */
  readonly part: string | undefined
  /** ids in the order of the outline, the section of adjustments last */
  readonly order: readonly string[]
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly nextOpen: string | undefined
  /** why the last act was refused */
  readonly refused: readonly Fault[]
  /** answers once the act is stored or waits for the disk; `false` when it was refused */
  readonly send: (act: Act) => Promise<boolean>
  readonly open: (id: string | undefined) => void
}

/** None where the stage has no standard (咨询论证). */
export function useScoring(): Scoring | undefined {
  const view = useReview()
  const [, asked, ...field] = useAddress()
  const part = field.join('/') || undefined
  const [refused, setRefused] = useState(none)
  const { standard } = view.opened
  const order = useMemo(() => (standard ? orderOf(standard) : []), [standard])
  const addressed = asked !== undefined && order.includes(asked) ? asked : undefined
  const [id, setId] = useState(addressed)
  // the address this hook wrote itself and has not heard back yet: its echo may come after a newer step and must not undo it
  const echo = useRef<string>(undefined)
  useEffect(() => {
    const own = echo.current === addressed
    echo.current = undefined
    if (addressed !== undefined && !own) setId(addressed)
  }, [addressed])
  useEffect(() => {
    if (addressed !== undefined) lastOpened.set(view.review, addressed)
    // the person may be on the way to another step already
    else if (order.length > 0 && location.hash.split('/')[1] === 'scoring')
      location.replace(`#/scoring/${lastOpened.get(view.review) ?? nextUnscored(view.progress) ?? order[0]}`)
  }, [addressed, order, view])
  const send = useCallback(
    async (act: Act) => {
      const result = await view.session.send(act)
      setRefused(result.ok ? none : result.faults.filter(({ code }) => code.startsWith('review.')))
      return isTaken(result)
    },
    [view.session],
  )
  const following = useRef<ReturnType<typeof setTimeout>>(undefined)
  const open = useCallback((to: string | undefined) => {
    if (to === undefined) return
    // at once: a key pressed right after must not reach the criterion that was left
    flushSync(() => {
      setRefused(none)
      setId(to)
    })
    // the address changes once that is rendered, unless it changed in the meantime
    const from = location.hash
    clearTimeout(following.current)
    following.current = setTimeout(() => {
      if (location.hash !== from) return
      echo.current = to
      goTo('scoring', to)
    }, 50)
  }, [])
  if (standard === undefined || id === undefined) return undefined
  const at = order.indexOf(id)
  return {
    view,
    standard,
    criterion: standard.criteria.find((criterion) => criterion.id === id),
    part: addressed === id ? part : undefined,
    order,
    previous: order[at - 1],
    next: order[at + 1],
    nextOpen: nextUnscored(view.progress, id),
    refused,
    send,
    open,
  }
}

const none: readonly Fault[] = []

/** Where each review was left, so that returning from another step continues there. */
const lastOpened = new Map<string, string>()

function orderOf(standard: Standard): readonly string[] {
  return [...standard.criteria.map(({ id }) => id), ...(hasEntries(standard) ? [entriesId] : [])]
}

/** Adjustments and red lines belong to 绩效评价 alone. */
export function hasEntries({ stage, adjustments, redLines }: Standard): boolean {
  return stage === '绩效评价' && adjustments.bonus.length + adjustments.deductions.length + redLines.length > 0
}
