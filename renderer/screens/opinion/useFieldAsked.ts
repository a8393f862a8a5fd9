import { type RefObject, useEffect, useRef } from 'react'
import { useAddress } from '../../session/address.ts'

/** To set on the screen: the field the address names (`#/opinion/problems`) gets the focus, found by its `data-field`. */
export function useFieldAsked(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null)
  const [, part] = useAddress()
  useEffect(() => {
    if (!part) return
    const field = root.current?.querySelector(`[data-field="${CSS.escape(part)}"]`)
    const entry = field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('textarea, input')
    entry?.focus()
  }, [part])
  return root
}
