import type { Stretch } from '#shared/text/search.ts'

/** Highlights by name (`::highlight(found)`), without a change to the text itself; rows that are not drawn are left out. */
export function paintStretches(root: HTMLElement | null, groups: Readonly<Record<string, readonly Stretch[]>>): void {
  for (const name of ['cited', 'found', 'current']) {
    const ranges = (groups[name] ?? []).slice(0, 1000).flatMap((stretch) => rangeOf(root, stretch) ?? [])
    if (ranges.length === 0) CSS.highlights.delete(name)
    else CSS.highlights.set(name, new Highlight(...ranges))
  }
}

function rangeOf(root: HTMLElement | null, stretch: Stretch): Range | undefined {
  const node = (line: number) => root?.querySelector(`[data-line="${line}"]`)?.firstChild
  const [first, last] = [node(stretch.from.piece), node(stretch.to.piece)]
  if (!(first instanceof Text) || !(last instanceof Text)) return undefined
  const range = document.createRange()
  range.setStart(first, Math.min(stretch.from.offset, first.length))
  range.setEnd(last, Math.min(stretch.to.offset, last.length))
  return range
}
