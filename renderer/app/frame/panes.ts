const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex]:not([tabindex="-1"])'

/** F6 moves from pane to pane: top bar, rail, then the screen's `data-pane` elements (or the whole screen), in reading order. */
export function moveToPane(step: 1 | -1): void {
  const panes = panesShown()
  const now = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(now + step + panes.length) % panes.length] ?? panes[0]
  if (next === undefined) return
  const inside = next.matches('[tabindex]') ? next : next.querySelector<HTMLElement>(`[aria-current], [aria-selected="true"], ${reachable}`)
  const first = inside?.matches(reachable) || inside?.matches('[tabindex]') ? inside : next.querySelector<HTMLElement>(reachable)
  ;(first ?? makeReachable(next)).focus()
}

function panesShown(): readonly HTMLElement[] {
  const own = [...document.querySelectorAll<HTMLElement>('#content [data-pane]')]
  const content = document.querySelector<HTMLElement>('#content')
  const frame = [...document.querySelectorAll<HTMLElement>('.frame > .top, .frame > .rail')]
  return [...frame, ...(own.length > 0 || content === null ? own : [content])].filter((pane) => pane.checkVisibility())
}

function makeReachable(pane: HTMLElement): HTMLElement {
  pane.tabIndex = -1
  return pane
}
