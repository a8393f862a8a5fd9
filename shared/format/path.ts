/** What may be wrong with a path inside a package; the refusal code is `zip.path-<kind>` (formats.md § 2). */
export type PathFault = 'empty' | 'absolute' | 'backslash' | 'drive' | 'climbs' | 'control' | 'reserved' | 'too-long'

const maxSegmentBytes = 255
const maxPathBytes = 1024
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const reservedCharacters = /[<>:"|?*%]/
const reservedNames = /^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])$/i

/**
 * The first rule a path breaks, in the order of the refusal codes, or `undefined` when it is safe on every system.
 * Asks for no more than the name itself: twins and the base folder are questions across entries.
 */
export function pathFault(path: string): PathFault | undefined {
  const segments = path.replace(/^\/+/, '').split('/')
  if (path === '' || (!/^\/+$/.test(path) && segments.includes(''))) return 'empty'
  if (path.startsWith('/')) return 'absolute'
  if (path.includes('\\')) return 'backslash'
  if (/^[A-Za-z]:/.test(path)) return 'drive'
  if (segments.some((segment) => segment === '.' || segment === '..')) return 'climbs'
  if (unseen.test(path)) return 'control'
  if (segments.some(isReserved)) return 'reserved'
  return isTooLong(path, segments) ? 'too-long' : undefined
}

/** The form in which two names are the same file on some system: NFC, upper case, lower case, NFC. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

function isReserved(segment: string): boolean {
  return reservedCharacters.test(segment) || /[. ]$/.test(segment) || reservedNames.test(segment.split('.')[0] ?? '')
}

function isTooLong(path: string, segments: readonly string[]): boolean {
  const bytes = (text: string) => new TextEncoder().encode(text).length
  return bytes(path) > maxPathBytes || segments.some((segment) => bytes(segment) > maxSegmentBytes)
}
