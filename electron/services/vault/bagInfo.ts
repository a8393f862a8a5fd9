import { versionFault } from '#shared/format/read.ts'
import { isRealDate } from '#shared/format/values.ts'
import type { Fault } from '#shared/text/fault.ts'
import { tagLines, tagText } from './tagFile.ts'

/** What a bag holds, as `TIC-Package-Format` says it. */
export type BagKind = 'package' | 'archive' | 'values'

/** The content of bag-info.txt, as far as it could be read. */
export interface BagInfo {
  readonly faults: readonly Fault[]
  readonly identifier?: string
  readonly oxum?: { readonly bytes: bigint; readonly files: bigint }
}

const name = 'bag-info.txt'
const toldLines = 100
const required = ['Source-Organization', 'Bagging-Date', 'External-Identifier', 'Payload-Oxum', 'TIC-Package-Format'] as const
type Label = (typeof required)[number]

/** Reads bag-info.txt: the five required elements once each and well formed, others as they like; `undefined` bytes: missing. */
export function readBagInfo(bytes: Uint8Array | undefined, kind: BagKind): BagInfo {
  const text = bytes && tagText(bytes)
  if (text === undefined) return { faults: [{ code: 'bag.info', name, got: name }] }
  const faults: Fault[] = []
  const values = new Map<string, string[]>()
  let label: string | undefined
  for (const line of tagLines(text)) {
    const element = /^([^\s:](?:[^:]*[^\s:])?):[ \t]*(.*)$/.exec(line)
    if (element) {
      label = (element[1] as string).toLowerCase()
      const given = values.get(label) ?? []
      given.push((element[2] as string).trim())
      values.set(label, given)
    } else if (label !== undefined && /^[ \t]+\S/.test(line)) {
      values.get(label)?.push(`${values.get(label)?.pop()} ${line.trim()}`)
    } else if (faults.length < toldLines) faults.push({ code: 'bag.info', name, got: line.slice(0, 100) })
  }
  const found = new Map<Label, string>()
  for (const key of required) {
    const given = values.get(key.toLowerCase()) ?? []
    const [value] = given
    if (given.length !== 1 || value === undefined || !isWellFormed(key, value))
      faults.push({ code: 'bag.info', name, got: value === undefined ? key : `${key}: ${given.join(' / ')}`.slice(0, 200) })
    else found.set(key, value)
  }
  const format = found.get('TIC-Package-Format')
  const version = format === undefined ? undefined : versionFault(kind, format)
  if (version) faults.push({ ...version, name })
  const [octets, streams] = found.get('Payload-Oxum')?.split('.') ?? []
  return {
    faults,
    identifier: found.get('External-Identifier'),
    oxum: octets !== undefined && streams !== undefined ? { bytes: BigInt(octets), files: BigInt(streams) } : undefined,
  }
}

function isWellFormed(label: Label, value: string): boolean {
  switch (label) {
    case 'Bagging-Date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDate(value)
    case 'Payload-Oxum':
      return /^\d{1,19}\.\d{1,19}$/.test(value)
    default:
      return value !== ''
  }
}
