const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** A size for people: at most three significant figures, units of 1,024 as in file managers. */
export function byteSize(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  return `${value >= 100 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}
