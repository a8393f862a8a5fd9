import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Citation } from '#shared/format/values.ts'
import { documentOf } from '#shared/review/context.ts'
import { isComposing } from './composing.ts'
import type { Scoring } from './useScoring.ts'

/** A place in the material: what the document pane shows, and what is cited from it. */
export interface Places {
  /** where the pane is sent; a new object asks again */
  readonly shown: Citation | undefined
  readonly titleOf: (document: string) => string
  /** opens a place; Alt ← comes back to where the reader was */
  readonly show: (citation: Citation) => void
  readonly back: (() => void) | undefined
  /** the pane tells what is in view, with the selection as its note */
  readonly look: (citation: Citation) => void
  /** what citing would cite now */
  readonly inView: () => Citation | undefined
}

/** The document side of the screen: begins with what a criterion cites, or with what bears on it. */
export function usePlaces(scoring: Scoring | undefined): Places {
  const [shown, setShown] = useState<Citation>()
  const [looked, setLooked] = useState<Citation>()
  const [trail, setTrail] = useState<readonly Citation[]>([])
  const plan = scoring?.view.opened.plan
  const attachments = scoring?.view.state.sheet.attachments
  const titleOf = useCallback(
    (document: string) => (plan && documentOf(plan, document)?.title) ?? attachments?.[document]?.title ?? document,
    [plan, attachments],
  )
  const inView = looked ?? shown
  const show = useEffectEvent((citation: Citation) => {
    if (inView) setTrail([...trail.slice(-19), inView])
    setShown({ ...citation })
    setLooked(undefined)
  })
  const back = useEffectEvent(() => {
    const last = trail.at(-1)
    if (last === undefined) return
    setTrail(trail.slice(0, -1))
    setShown({ ...last })
    setLooked(undefined)
  })
  const id = scoring?.criterion?.id
  const begin = useEffectEvent(() => {
    const first = scoring && firstPlace(scoring)
    if (first === undefined || first.document === inView?.document) return
    setShown(first)
    setLooked(undefined)
    setTrail([])
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another criterion begins with its own material
  useEffect(() => begin(), [id])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isComposing(event) || !event.altKey || event.ctrlKey || event.key !== 'ArrowLeft') return
      event.preventDefault()
      back()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  return useMemo(
    () => ({
      shown,
      titleOf,
      show: (citation) => show(citation),
      back: trail.length > 0 ? () => back() : undefined,
      look: setLooked,
      inView: () => inView,
    }),
    [shown, titleOf, trail.length, inView],
  )
}

/** Its own first citation, the source of its first figure, or the first document said to bear on it. */
function firstPlace({ criterion, view }: Scoring): Citation | undefined {
  if (criterion === undefined) return undefined
  const { plan } = view.opened
  const cited = view.state.sheet.marks[criterion.id]?.citations?.[0]
  if (cited) return cited
  const source = view.formula.get(criterion.id)?.explanation.inputs.find((input) => input.source)?.source
  if (source) return source
  const document = plan.documents.find(({ criteria }) => criteria?.includes(criterion.id)) ?? plan.documents[0]
  return document && { document: document.id, page: 1 }
}
