import { bridge } from '../session/bridge.ts'
import { drafts } from '../session/drafts.ts'

/** After this long without a sign of the person every pause of a field has run out, ms (the longest is 1.5 s). */
const quiet = 3_000
const signs = ['input', 'keydown', 'pointerdown', 'compositionstart', 'drop'] as const
const holders = new Set<() => boolean>()

/** A component that waits for what it sent reports whether something is not stored yet; returns the function that ends the report. */
export function holdsUnsaved(holder: () => boolean): () => void {
  holders.add(holder)
  return () => void holders.delete(holder)
}

/**
 * Tells main when it changes whether this page holds unsaved text. Only then does main ask the system for a moment before it
 * ends the session; so text that may be unsaved counts as unsaved.
 */
export function tellUnsaved(): void {
  let unsaved: boolean | undefined
  let timer = 0
  const say = (next: boolean) => {
    if (next !== unsaved) void bridge.app.unsaved({ unsaved: next })
    unsaved = next
  }
  const look = () => {
    const held = drafts.isTyping() || [...holders].some((holds) => holds())
    say(held)
    if (held) timer = window.setTimeout(look, quiet)
  }
  const sign = () => {
    say(true)
    clearTimeout(timer)
    timer = window.setTimeout(look, quiet)
  }
  for (const name of signs) addEventListener(name, sign, { capture: true, passive: true })
  look()
}
