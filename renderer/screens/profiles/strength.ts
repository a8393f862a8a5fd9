export type Strength = 'short' | 'weak' | 'usable' | 'strong'

/** A plain estimate: length, and how many different kinds of characters or words. It guides; main decides nothing by it but "short". */
export function strengthOf(passphrase: string): Strength {
  const points = [...passphrase]
  const han = points.filter((point) => /\p{Script=Han}/u.test(point)).length
  const words = passphrase.split(/[\s，。、,.-]+/).filter((word) => word.length > 1).length
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d\s]/u].filter((kind) => kind.test(passphrase)).length
  const different = new Set(points).size
  const length = points.length + han
  if (points.length < 8 && length < 12) return 'short'
  if (different < 5 || length < 10) return 'weak'
  if (length >= 18 && (words >= 4 || kinds >= 3)) return 'strong'
  return length >= 12 ? 'usable' : 'weak'
}

export const strengths: readonly Strength[] = ['short', 'weak', 'usable', 'strong']
