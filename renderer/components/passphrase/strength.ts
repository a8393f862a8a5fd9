export type Strength = 'short' | 'weak' | 'usable' | 'strong'

/** Why a passphrase is not stronger; each has a message about what would help. */
export type Lack = 'short' | 'digits' | 'own' | 'plain'

export interface Judged {
  readonly strength: Strength
  readonly lack?: Lack
}

/**
 * A simple estimate: length in points (a Han character counts twice), and how many different kinds of characters or words.
 * Digits alone (a telephone or identity number, a date) and the person's own name or unit with a year are guessed first.
 * It is advice; only "short" is refused. `own` are the words about the person that others know.
 */
export function judge(passphrase: string, own: readonly string[] = []): Judged {
  if (isShort(passphrase)) return { strength: 'short', lack: 'short' }
  if (/^[\d\s.,/\-年月日时分]+[xX]?$/.test(passphrase)) return { strength: 'weak', lack: 'digits' }
  if (own.some((word) => isOwn(passphrase, word.trim()))) return { strength: 'weak', lack: 'own' }
  const points = [...passphrase]
  const words = passphrase.split(/[\s，。、,.-]+/).filter((word) => word.length > 1).length
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d\s]/u].filter((kind) => kind.test(passphrase)).length
  const length = lengthOf(passphrase)
  if (new Set(points).size < 5 || length < 12) return { strength: 'weak', lack: 'plain' }
  return { strength: length >= 18 && (words >= 4 || kinds >= 3) ? 'strong' : 'usable' }
}

/** Fewer than 8 characters, or than 6 where they are Han. */
export function isShort(passphrase: string): boolean {
  return [...passphrase].length < 8 && lengthOf(passphrase) < 12
}

function lengthOf(passphrase: string): number {
  const points = [...passphrase]
  return points.length + points.filter((point) => /\p{Script=Han}/u.test(point)).length
}

/** What is left besides the person's own word is too little: digits, symbols, a year. */
function isOwn(passphrase: string, word: string): boolean {
  if (word.length < 2 || !passphrase.includes(word)) return false
  return [...passphrase.replaceAll(word, '').replace(/[\d\s\p{P}年月日]/gu, '')].length < 4
}

export const strengths: readonly Strength[] = ['short', 'weak', 'usable', 'strong']
