/** Order of two texts by their UTF-16 code units, the same on every computer whatever its language: below zero, zero or above. */
export function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
