import { type KeyboardEvent, useRef } from 'react'
import { isComposing } from '../../session/composing.ts'

/** ms after which typing starts a new text */
const pause = 900

/** Letters typed in quick succession, joined; `undefined` for a key that types no letter. */
export function useTypeAhead(): (event: KeyboardEvent) => string | undefined {
  const now = useRef({ typed: '', at: 0 })
  return (event) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (isComposing(event.nativeEvent) || ctrlKey || metaKey || altKey || !/^[\p{L}\p{N}]$/u.test(key)) return undefined
    const joined = event.timeStamp - now.current.at < pause ? now.current.typed + key : key
    // one letter again and again asks for the next of its kind
    const typed = [...joined].every((one) => one === key) ? key : joined
    now.current = { typed, at: event.timeStamp }
    return typed
  }
}
