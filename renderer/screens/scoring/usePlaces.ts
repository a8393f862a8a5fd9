import { type RefObject, startTransition, useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Citation } from '#shared/format/values.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { documentOf } from '#shared/review/context.ts'
import { photoTitle } from '#shared/review/photo.ts'
import { isComposing } from '../../session/composing.ts'
import { useFrameLater } from './useFrameLater.ts'
import { entriesId, type Scoring } from './useScoring.ts'

/** The document beside the form: what is shown, where it came from, and which part takes a citation. */
export interface Places {
  readonly inView: Citation | undefined
  /** the citation last jumped to; a new object asks again */
  readonly aim: Citation | undefined
  readonly titleOf: (document: string) => string
  /** opens a place; Alt ← comes back to where the reader was */
  readonly show: (citation: Citation) => void
  readonly turnTo: (document: string, page: number) => void
  /** what cites for the form: set by the part that takes evidence now */
  readonly citeTarget: RefObject<((citation: Citation) => void) | undefined>
}

/** Begins with what a criterion cites, or with what bears on it. */
export function usePlaces(scoring: Scoring | undefined): Places {
  const [inView, setInView] = useState<Citation>()
  const [aim, setAim] = useState<Citation>()
  const [trail, setTrail] = useState<readonly Citation[]>([])
  const citeTarget = useRef<(citation: Citation) => void>(undefined)
  const plan = scoring?.view.opened.plan
  const attachments = scoring?.view.state.sheet.attachments
  const titleOf = useCallback(
    (document: string) => {
      const photo = attachments?.[document]
      return (plan && documentOf(plan, document)?.title) ?? (photo && photoTitle(photo, currentLayout)) ?? document
    },
    [plan, attachments],
  )
  const go = useEffectEvent((citation: Citation) => {
    setInView({ document: citation.document, page: citation.page })
    setAim({ ...citation })
  })
  const show = useEffectEvent((citation: Citation) => {
    if (inView) setTrail([...trail.slice(-19), inView])
    go(citation)
  })
  const back = useEffectEvent(() => {
    const last = trail.at(-1)
    if (last === undefined) return
    setTrail(trail.slice(0, -1))
    go(last)
  })
  const id = useFrameLater(scoring && (scoring.criterion?.id ?? entriesId))
  const begin = useEffectEvent(() => {
    // the section of adjustments has no document of its own: the present one stays, and an empty pane shows the first document
    const first = scoring && (firstPlace(scoring) ?? (inView ? undefined : firstDocument(scoring)))
    if (trail.length > 0) setTrail([])
    if (first === undefined || first.document === inView?.document) return
    // the first material comes with the form itself, so that it can be cited at once
    if (inView === undefined) go(first)
    else startTransition(() => go(first))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another criterion begins with its own material
  useLayoutEffect(() => begin(), [id])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isComposing(event) || !event.altKey || event.ctrlKey || event.key !== 'ArrowLeft') return
      event.preventDefault()
      back()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  const turnTo = useCallback((document: string, page: number) => {
    setInView({ document, page })
    setAim(undefined)
  }, [])
  return useMemo(() => ({ inView, aim, titleOf, show: (citation) => show(citation), turnTo, citeTarget }), [inView, aim, titleOf, turnTo])
}

/** Its own first citation, the source of its first figure, or the first document listed for it. */
function firstPlace({ criterion, view }: Scoring): Citation | undefined {
  const { plan } = view.opened
  if (criterion === undefined) return undefined
  const cited = view.state.sheet.marks[criterion.id]?.citations?.find(({ document }) => documentOf(plan, document))
  if (cited) return cited
  const source = view.formula.get(criterion.id)?.explanation.inputs.find((input) => input.source)?.source
  if (source) return source
  const document = plan.documents.find(({ criteria }) => criteria?.includes(criterion.id))
  return document ? { document: document.id, page: 1 } : firstDocument({ view })
}

function firstDocument({ view }: Pick<Scoring, 'view'>): Citation | undefined {
  const [document] = view.opened.plan.documents
  return document && { document: document.id, page: 1 }
}
