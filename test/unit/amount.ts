/** How many random cases a test tries: a few each time, many with `FULL=1` (nightly). The seed decides which, not the amount. */
export function amount(each: number, full: number): number {
  return process.env.FULL ? full : each
}
