import type { Fault } from '#shared/text/fault.ts'
import { type Locale, say, sayFault, sayPlace } from '#shared/text/say.ts'
import type { ExitCode } from './exitCode.ts'

/** Faults of how the command was called: a file that needs `--force`, a passphrase or name not given. */
const wrongUse = new Set([
  'file.exists',
  'passphrase.missing',
  'passphrase.wrong-use',
  'identity.name',
  'identity.passphraseEmpty',
  'countersign.folders',
  'office.folder',
  'office.wrong-use',
])

/** 0 without faults, 2 when the command must be called otherwise, 3 when something could not be read or written, else 1. */
export function exitCodeOf(faults: readonly Fault[]): ExitCode {
  if (faults.length === 0) return 0
  if (faults.some(({ code }) => wrongUse.has(code))) return 2
  return faults.some(({ code }) => code.startsWith('file.')) ? 3 : 1
}

/** A fault's sentence, led by the file and the place where it does not name them itself. */
export function faultLine(locale: Locale, fault: Fault): string {
  const sentence = sayFault(locale, fault)
  // a fault of a sheet names its field itself
  const at = fault.code.startsWith('review.') ? undefined : sayPlace(locale, fault.at ?? '')
  const place = [fault.file, at].filter((part) => part !== undefined && part !== '' && !sentence.includes(part))
  return place.length === 0 ? sentence : say(locale, 'cli', 'faultAt', { place: place.join(' '), sentence })
}

/** Faults that name the file on disk in which they were found. */
export function inFile(faults: readonly Fault[], file: string): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, name: fault.name ?? file, file: fault.file ?? file }))
}
