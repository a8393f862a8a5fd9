/** Five wrong passphrases close the door for a minute; each further one doubles the wait, up to an hour. */
const free = 5
const firstWaitMs = 60_000
const longestWaitMs = 3_600_000

export interface Attempts {
  readonly failed: number
  /** milliseconds since 1970 of the last wrong passphrase */
  readonly lastAt: number
}

/** Milliseconds until a passphrase may be tried again. A clock that jumped back never opens the door early. */
export function waitMs(attempts: Attempts, nowMs: number): number {
  if (attempts.failed < free) return 0
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempts.failed - free))
  const passed = Math.max(0, nowMs - attempts.lastAt)
  return Math.max(0, wait - passed)
}

/** How often a passphrase may still be wrong before the door closes. */
export function triesLeft({ failed }: Attempts): number {
  return Math.max(0, free - failed)
}

export function failedAgain(attempts: Attempts, nowMs: number): Attempts {
  return { failed: attempts.failed + 1, lastAt: nowMs }
}
