import { bridge } from '../session/bridge.ts'
import { isEntering } from '../session/entering.ts'

/** After this long without a sign of the person every pause of a field has run out, ms (the longest is 1.5 s). */
const quiet = 3_000
const signs = ['input', 'keydown', 'pointerdown', 'compositionstart', 'drop'] as const
const holders = new Set<() => boolean>()

/** Whoever waits for what it sent says whether something is not stored yet; answers the function that ends it. */
export function holdsUnsaved(holder: () => boolean): () => void {
  holders.add(holder)
  return () => void holders.delete(holder)
}

/**
 * Tells main whether this page holds anything that is not written down, when that changes. Main asks for a moment before the
 * system ends the session only while it does; so whatever may be unsaved counts as unsaved.
 */
export function tellUnsaved(): void {
  let unsaved: boolean | undefined
  let timer = 0
  const say = (next: boolean) => {
    if (next !== unsaved) void bridge.app.unsaved({ unsaved: next })
    unsaved = next
  }
  const look = () => {
    const held = isEntering() || [...holders].some((holds) => holds())
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
