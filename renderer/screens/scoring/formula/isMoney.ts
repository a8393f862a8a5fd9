/** Money is in 万元 throughout the formats. */
export function isMoney(unit: string): boolean {
  return unit.startsWith('万元')
}
