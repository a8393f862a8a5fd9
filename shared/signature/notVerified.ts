import type { Reason } from './reasons.ts'
import { conclude, type FileKind, nothingKnown, type Verification } from './verdict.ts'

/** A file about which no fact was found, and the reason. */
export function notVerified(file: string, reason: Reason, kind: FileKind = kindByName(file) ?? 'json'): Verification {
  return conclude({ file, kind, reasons: [reason], facts: nothingKnown, signatures: [] })
}

/** The kind a file's name says; `undefined` for a name that tells nothing. */
export function kindByName(file: string): FileKind | undefined {
  const kinds: Readonly<Record<string, FileKind>> = {
    '.pdf': 'pdf',
    '.xlsx': 'xlsx',
    '.json': 'json',
    '.ticplan': 'package',
    '.ticarchive': 'archive',
    '.ticvalues': 'values',
  }
  return kinds[/[^/\\](\.[^./\\]*)$/.exec(file)?.[1]?.toLowerCase() ?? '']
}
