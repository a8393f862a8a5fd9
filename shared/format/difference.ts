/** One difference: the path to it, by keys and by the identity of list members, and the value on either side. */
export interface Difference {
  readonly at: readonly string[]
  /** absent where the place is new */
  readonly before?: unknown
  /** absent where the value was removed */
  readonly after?: unknown
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Where two JSON values differ, in the order of the first value. Members of a list are paired by what names them (an id,
 * a rule, a figure with its year), so that one inserted row is one difference; a list whose members have no name, or the
 * same name twice, is compared by position. Equal values give an empty list.
 */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const found: Difference[] = []
  compare(before, after, [], found)
  return found
}

function compare(before: unknown, after: unknown, at: readonly string[], found: Difference[]): void {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [left, right] = [named(before), named(after)]
    if (left && right) compareMaps(left, right, at, found)
    else compareMaps(numbered(before), numbered(after), at, found)
  } else if (isFields(before) && isFields(after)) {
    compareMaps(new Map(Object.entries(before)), new Map(Object.entries(after)), at, found)
  } else if (before !== after) found.push({ at, before, after })
}

function compareMaps(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  at: readonly string[],
  found: Difference[],
): void {
  for (const [step, value] of before) {
    if (after.has(step)) compare(value, after.get(step), [...at, step], found)
    else found.push({ at: [...at, step], before: value })
  }
  for (const [step, value] of after) if (!before.has(step)) found.push({ at: [...at, step], after: value })
}

/** What names a member of a list, in the order it is looked for. */
const names: readonly (readonly string[])[] = [
  ['id'],
  ['rule'],
  ['criterion'],
  ['figure', 'year'],
  ['item'],
  ['expert', 'revision', 'sha256'],
  ['document', 'page', 'note'],
  ['topic'],
  ['register'],
  ['year'],
  ['name'],
]

/** Members by their name; `undefined` where one has none or two have the same. */
function named(list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const keys = names.find(([first]) => list.every((member) => isFields(member) && isName(member[first!])))
  if (keys === undefined) return undefined
  const members = new Map(list.map((member) => [nameOf(member as Fields, keys), member]))
  return members.size === list.length ? members : undefined
}

function nameOf(member: Fields, keys: readonly string[]): string {
  return keys
    .map((key) => member[key])
    .filter(isName)
    .join(' ')
}

function numbered(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(list.map((member, index) => [String(index + 1), member]))
}

function isName(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
