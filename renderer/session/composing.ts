/** What tells of an input method: a native key event, or a native input event, which has no `keyCode`. */
interface Typed {
  readonly isComposing?: boolean
  readonly keyCode?: number
}

/** True while an input method composes: no shortcut, no commit, no save may run. Some browsers send its keys with code 229 only. */
export function isComposing({ isComposing, keyCode }: Typed): boolean {
  return isComposing === true || keyCode === 229
}
