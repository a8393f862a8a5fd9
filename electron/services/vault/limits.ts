const gib = 1024 ** 3
const mib = 1024 ** 2

/** What one package may cost (formats.md § 2); `packageBytes` is a setting and bounds the file and what it unpacks to. */
export interface PackageLimits {
  readonly packageBytes: number
  readonly entries: number
}

export const defaultLimits: PackageLimits = { packageBytes: 20 * gib, entries: 100_000 }

export const manifestBytes = 96 * mib
export const tagFileBytes = mib
/** Entries above this size may not exceed `bombRatio` by their declared sizes. */
export const bombFreeBytes = mib
export const bombRatio = 200
