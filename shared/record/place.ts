import canonicalize from 'canonicalize'

/** One place of a sheet: the keys that lead to it (section, entry, part). A kind narrows it to the places its sheet has. */
export type Place = readonly string[]

export function placeKey(place: Place): string {
  return place.join('/')
}

type Node = Readonly<Record<string, unknown>>

export function valueAt(sheet: object, place: Place): unknown {
  let node: unknown = sheet
  for (const step of place) node = (node as Node | undefined)?.[step]
  return node
}

/**
 * The sheet with one place set, or emptied by `undefined`; everything else is shared with the sheet before. An entry whose
 * last part is emptied is gone; a section stays.
 */
export function putAt<Sheet extends object>(sheet: Sheet, place: Place, value: unknown): Sheet {
  // a kind's places lead into its own sheet, so the rebuilt tree keeps the sheet's shape
  return put(sheet as unknown as Node, place, 0, value) as unknown as Sheet
}

function put(node: Node, place: Place, depth: number, value: unknown): Node {
  const key = place[depth] as string
  const next = depth === place.length - 1 ? value : put((node[key] as Node | undefined) ?? {}, place, depth + 1, value)
  const emptied = next === undefined || (depth === 1 && place.length === 3 && Object.keys(next as Node).length === 0)
  if (!emptied) return { ...node, [key]: next }
  const { [key]: _gone, ...rest } = node
  return rest
}

/** Equality of JSON values, whatever the order of their keys. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && canonicalize(one) === canonicalize(other))
}
