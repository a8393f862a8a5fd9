import { inCodeOrder } from '#shared/format/codes.ts'
import { wordBytes } from '#shared/format/json.ts'
import { foldedPath } from '#shared/format/path.ts'
import type { Fault } from '#shared/text/fault.ts'
import { readCentralDirectory } from './centralDirectory.ts'
import { readEndRecords } from './endRecords.ts'
import { nameFault, propertyFaults, visible } from './entryFaults.ts'
import { readLayout } from './layout.ts'
import type { PackageLimits } from './limits.ts'
import type { Source } from './source.ts'
import type { PlacedEntry, ZipEntry } from './zipEntry.ts'

/** The files of a ZIP whose every byte is accounted for; folder entries are checked and left out. */
export interface Container {
  readonly files: readonly PlacedEntry[]
  readonly faults: readonly Fault[]
}

/** Checks the container, each entry's name, its other properties, then questions across entries (formats.md § 2, checks 1 to 3). */
export function readContainer(source: Source, limits: PackageLimits): Container {
  const end = readEndRecords(source)
  if ('code' in end) return { files: [], faults: [end] }
  if (end.entries > limits.entries) {
    const tooMany: Fault = { code: 'zip.too-many-entries', got: String(end.entries), want: String(limits.entries) }
    return { files: [], faults: inCodeOrder([...end.faults, tooMany]) }
  }
  const entries = readCentralDirectory(source, end)
  if (entries === undefined) return { files: [], faults: inCodeOrder([{ code: 'zip.damaged' }, ...end.faults]) }
  const layout = readLayout(source, entries, end.directoryOffset)
  const early = layout.faults.filter((fault) => fault.code === 'zip.damaged')
  const faults = [
    ...inCodeOrder([...early, ...end.faults.filter((fault) => fault.code !== 'zip.gap')]),
    ...inCodeOrder(entries.map(nameFault).filter((fault) => fault !== undefined)),
    ...inCodeOrder(entries.flatMap(propertyFaults)),
    ...inCodeOrder([
      ...twinFaults(entries),
      ...layout.faults.filter((fault) => fault.code !== 'zip.damaged'),
      ...end.faults.filter((fault) => fault.code === 'zip.gap'),
      ...limitFaults(source, entries, limits),
    ]),
  ]
  return { files: layout.entries.filter((entry) => !entry.isFolder), faults }
}

/** Two files that have one name on some system, or a file whose name is another file's folder. */
function twinFaults(entries: readonly ZipEntry[]): readonly Fault[] {
  const files = new Set<string>()
  const faults: Fault[] = []
  for (const entry of entries) {
    if (entry.isFolder) continue
    const folded = foldedPath(entry.name)
    if (files.has(folded)) faults.push({ code: 'zip.path-twin', name: visible(entry.name) })
    files.add(folded)
  }
  const told = new Set<string>()
  for (const entry of entries) {
    const segments = foldedPath(entry.name).split('/')
    const folders = entry.isFolder ? segments.length : segments.length - 1
    for (let depth = 1, path = ''; depth <= folders; depth += 1) {
      path = depth === 1 ? (segments[0] ?? '') : `${path}/${segments[depth - 1]}`
      if (!files.has(path) || told.has(path)) continue
      told.add(path)
      faults.push({ code: 'zip.path-twin', name: visible(entry.name) })
    }
  }
  return faults
}

function limitFaults(source: Source, entries: readonly ZipEntry[], limits: PackageLimits): readonly Fault[] {
  const faults: Fault[] = []
  const want = wordBytes(limits.packageBytes)
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (source.size > limits.packageBytes) faults.push({ code: 'limit.package-bytes', got: wordBytes(source.size), want })
  if (total > limits.packageBytes) faults.push({ code: 'limit.total-bytes', got: wordBytes(total), want })
  return faults
}
