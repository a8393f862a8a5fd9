import { useCallback, useEffect, useMemo, useState } from 'react'
import { useAppearance } from '../../session/appearance.tsx'
import { usePerson } from '../../session/person.tsx'
import { viewsOf } from '../../store/views.ts'

/** px of the two outer panes; the document takes the rest. */
export interface PaneWidths {
  readonly outline: number
  readonly form: number
}

interface Panes {
  /** nothing while they are read */
  readonly widths: PaneWidths | undefined
  readonly keep: (widths: PaneWidths) => void
  readonly documentShown: boolean
  readonly showDocument: (shown: boolean) => void
}

const narrow = '(max-width: 1279px)'

/** Widths as the person left them, for each text size; the document is hidden where the window is narrow, until it is opened. */
export function usePanes(): Panes {
  const { database, sealing } = usePerson()
  const { scale } = useAppearance().look
  const views = useMemo(() => viewsOf(database, sealing), [database, sealing])
  const key = `scoring/panes/${scale}`
  const [read, setRead] = useState<Read | undefined>(() => {
    const known = views.known(key)
    return known && { key, widths: widthsOf(known.value, scale) }
  })
  useEffect(() => {
    let gone = false
    void views.read(key).then((found) => {
      if (!gone) setRead({ key, widths: widthsOf(found, scale) })
    })
    return () => {
      gone = true
    }
  }, [views, key, scale])
  const keep = useCallback((widths: PaneWidths) => void views.keep(key, widths), [views, key])
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches)
  const [choice, setChoice] = useState<boolean>()
  useEffect(() => {
    const list = matchMedia(narrow)
    const hear = () => {
      setNarrow(list.matches)
      setChoice(undefined)
    }
    list.addEventListener('change', hear)
    return () => list.removeEventListener('change', hear)
  }, [])
  return { widths: read?.key === key ? read.widths : undefined, keep, documentShown: choice ?? !isNarrow, showDocument: setChoice }
}

interface Read {
  readonly key: string
  readonly widths: PaneWidths
}

function widthsOf(found: unknown, scale: 1 | 1.25): PaneWidths {
  return isWidths(found) ? found : usual(scale)
}

/** Big text leaves mark, id and score in the outline, and gives the form the room. */
function usual(scale: 1 | 1.25): PaneWidths {
  return scale === 1 ? { outline: 248, form: 532 } : { outline: 140, form: 612 }
}

function isWidths(value: unknown): value is PaneWidths {
  const { outline, form } = (value ?? {}) as Partial<Record<string, unknown>>
  return typeof outline === 'number' && typeof form === 'number' && outline >= 100 && form >= 300
}
