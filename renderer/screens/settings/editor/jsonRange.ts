/** Where in a JSON text the value of a pointer stands, from its first to past its last sign; the nearest value above it where it is not there. */
export function rangeOfPointer(text: string, pointer: string): { readonly from: number; readonly to: number } | undefined {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const token = /\s*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|([^\s{}[\],:"]+))/y
  let place = 0
  const next = () => {
    token.lastIndex = place
    const found = token.exec(text)
    if (found === null) return undefined
    place = token.lastIndex
    return { text: found[1] ?? found[2] ?? found[3] ?? '', from: place - (found[1] ?? found[2] ?? found[3] ?? '').length }
  }
  let range: { readonly from: number; readonly to: number } | undefined
  const value = (depth: number, wanted: boolean): void => {
    const first = next()
    if (first === undefined) return
    if (first.text === '{' || first.text === '[') inside(first.text, depth, wanted)
    if (wanted) range = keep(range, { from: first.from, to: place })
  }
  const inside = (open: string, depth: number, wanted: boolean): void => {
    const close = open === '{' ? '}' : ']'
    for (let at = 0; ; at++) {
      const before = place
      const head = next()
      if (head === undefined || head.text === close) return
      let name = String(at)
      if (open === '{') {
        name = JSON.parse(head.text) as string
        next()
      } else place = before
      value(depth + 1, wanted && steps[depth] === name)
      const after = next()
      if (after === undefined || after.text === close) return
    }
  }
  value(0, true)
  return range
}

/** Inner values end first: the first range found is the one that goes deepest. */
function keep<T>(found: T | undefined, now: T): T {
  return found ?? now
}
