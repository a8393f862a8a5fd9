import { inCodeOrder } from '#shared/format/codes.ts'
import type { Fault } from '#shared/text/fault.ts'
import type { BagInfo } from './bagInfo.ts'
import type { HashedEntry } from './hashEntries.ts'
import type { Manifest } from './manifest.ts'
import { strayWords } from './strayFiles.ts'

/** Missing files, extra files, then sizes, CRC and digests, then the Oxum: all at once (formats.md § 2, check 4). */
export function payloadFaults(manifest: Manifest | undefined, info: BagInfo, hashed: ReadonlyMap<string, HashedEntry>): readonly Fault[] {
  const payload = [...hashed].filter(([name]) => name.startsWith('data/'))
  const faults: Fault[] = []
  if (manifest) {
    for (const name of manifest.digests.keys()) if (!hashed.has(name)) faults.push({ code: 'bag.payload-missing', name })
    for (const [name] of payload) if (!manifest.digests.has(name)) faults.push({ code: 'bag.payload-extra', ...strayWords(name), name })
  }
  const content: Fault[] = []
  for (const [name, entry] of hashed) {
    if (entry.state !== 'ok') content.push({ code: entry.state, name })
    const digest = manifest?.digests.get(name)
    const comparable = entry.state === 'ok' || entry.state === 'zip.crc'
    if (digest !== undefined && comparable && digest !== entry.sha256) content.push({ code: 'bag.digest-mismatch', name })
  }
  return [...faults, ...inCodeOrder(content.filter((fault) => fault.code !== 'zip.damaged')), ...oxumFaults(info, payload)]
}

/** Entries whose data cannot be inflated: the container is damaged, whatever other faults there are. */
export function damagedFaults(hashed: ReadonlyMap<string, HashedEntry>): readonly Fault[] {
  return [...hashed].filter(([, entry]) => entry.state === 'zip.damaged').map(([name]) => ({ code: 'zip.damaged', name }))
}

function oxumFaults(info: BagInfo, payload: readonly (readonly [string, HashedEntry])[]): readonly Fault[] {
  if (info.oxum === undefined) return []
  const bytes = payload.reduce((sum, [, entry]) => sum + entry.bytes, 0)
  if (info.oxum.bytes === BigInt(bytes) && info.oxum.files === BigInt(payload.length)) return []
  return [{ code: 'bag.oxum', want: `${info.oxum.bytes}.${info.oxum.files}`, got: `${bytes}.${payload.length}` }]
}
