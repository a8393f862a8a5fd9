import type { Fault } from '#shared/text/fault.ts'
import { visible } from './entryFaults.ts'
import { type LocalHeader, readLocalHeader } from './localHeader.ts'
import type { Source } from './source.ts'
import type { PlacedEntry, ZipEntry } from './zipEntry.ts'

export interface Layout {
  readonly entries: readonly PlacedEntry[]
  readonly faults: readonly Fault[]
}

/**
 * Reads every local header and accounts for each byte in front of the central directory:
 * headers agree, the first entry is at offset 0, entries do not overlap and have no gaps between them.
 */
export function readLayout(source: Source, entries: readonly ZipEntry[], directoryOffset: number): Layout {
  const order = entries.map((entry, index) => ({ entry, index })).sort((a, b) => a.entry.offset - b.entry.offset)
  const faults: Fault[] = []
  const placed: PlacedEntry[] = new Array(entries.length)
  let reached = 0
  for (const [rank, { entry, index }] of order.entries()) {
    const name = visible(entry.name)
    const next = order.slice(rank + 1, rank + 2)[0]?.entry.offset ?? directoryOffset
    const header: LocalHeader | undefined = readLocalHeader(source, entry, next, directoryOffset)
    if (header === undefined) {
      faults.push({ code: 'zip.damaged', name })
      reached = Math.max(reached, next)
      continue
    }
    placed[index] = { ...entry, dataOffset: header.dataOffset }
    if (!header.agrees) faults.push({ code: 'zip.header-mismatch', name })
    if (entry.offset < reached) faults.push({ code: 'zip.overlap', name })
    else if (entry.offset > reached) faults.push({ code: 'zip.gap', at: String(reached) })
    if (header.end > directoryOffset) faults.push({ code: 'zip.overlap', name })
    reached = Math.max(reached, header.end)
  }
  if (reached < directoryOffset) faults.push({ code: 'zip.gap', at: String(reached) })
  return { entries: placed.filter((entry) => entry !== undefined), faults }
}
