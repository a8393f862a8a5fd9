import { pathFault } from '#shared/format/path.ts'
import type { Fault } from '#shared/text/fault.ts'
import { visible } from './entryFaults.ts'
import { tagLines, tagText } from './tagFile.ts'

/** A manifest: path (as written, NFC) → lower-case SHA-256, and what is wrong with its lines. */
export interface Manifest {
  readonly digests: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

/** A package holds at most 100,000 entries; a manifest with more lines is invalid and not read further. */
const mostLines = 100_000
const toldFaults = 1000

const entryLine = /^([0-9A-Fa-f]{64})[ \t]+(\S.*)$/

/** Reads a manifest or tag manifest; `allowed` decides which paths may occur in it, in addition to the rules for all paths. */
export function readManifest(bytes: Uint8Array, name: string, allowed: (path: string) => boolean): Manifest {
  const text = tagText(bytes)
  const digests = new Map<string, string>()
  if (text === undefined) return { digests, faults: [{ code: 'bag.manifest-encoding', name }] }
  const faults: Fault[] = []
  let number = 0
  for (const line of tagLines(text)) {
    number += 1
    const at = String(number)
    if (number > mostLines || faults.length >= toldFaults) {
      faults.push({ code: 'bag.manifest-line', name, at })
      break
    }
    const [, digest, written] = entryLine.exec(line) ?? []
    if (digest === undefined || written === undefined) {
      faults.push({ code: 'bag.manifest-line', name, at })
      continue
    }
    const path = written.normalize('NFC')
    if (pathFault(written) !== undefined || !allowed(path)) faults.push({ code: 'bag.manifest-path', name, at, got: visible(written) })
    else if (digests.has(path)) faults.push({ code: 'bag.manifest-duplicate', name: path, at })
    else digests.set(path, digest.toLowerCase())
  }
  return { digests, faults }
}
