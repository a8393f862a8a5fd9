import { type RefObject, useEffect, useEffectEvent } from 'react'

/**
 * Reports which words the reader has selected inside the element, and on which page; an empty text when the selection
 * given up there. A selection elsewhere (in a note being written) leaves it as it was.
 */
export function useQuote(element: RefObject<HTMLElement | null>, onQuote: (text: string, page: number | undefined) => void): void {
  const tell = useEffectEvent(onQuote)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const selection = getSelection()
      const node = selection?.anchorNode
      if (!selection || !node || !element.current?.contains(node)) return
      const text = selection.toString().replace(/\s+/gu, ' ').trim()
      const holder = node instanceof Element ? node : node.parentElement
      const page = Number(holder?.closest<HTMLElement>('[data-page]')?.dataset.page)
      tell(text, page > 0 ? page : undefined)
    }
    const hear = () => {
      clearTimeout(timer)
      timer = setTimeout(look, 120)
    }
    document.addEventListener('selectionchange', hear)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', hear)
    }
  }, [element])
}
