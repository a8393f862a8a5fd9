import type { Fault } from '#shared/text/fault.ts'
import { tagLines, tagText } from './tagFile.ts'

const element = /^([A-Za-z-]+):[ \t]*([^\t ].*?)[ \t]*$/

/** bagit.txt must declare BagIt 1.0 and UTF-8 in exactly two lines; `undefined` bytes mean that it is missing. */
export function declarationFaults(bytes: Uint8Array | undefined): readonly Fault[] {
  const wrong: Fault = { code: 'bag.declaration', name: 'bagit.txt' }
  const text = bytes && tagText(bytes)
  const lines = text === undefined ? [] : [...tagLines(text)]
  if (lines.length !== 2) return [wrong]
  const [version, encoding] = lines.map((line) => element.exec(line))
  if (version?.[1] !== 'BagIt-Version' || encoding?.[1] !== 'Tag-File-Character-Encoding') return [wrong]
  const faults: Fault[] = []
  if (version[2] !== '1.0') faults.push({ code: 'bag.version', name: 'bagit.txt', got: version[2] })
  if (encoding[2]?.toUpperCase() !== 'UTF-8') faults.push({ code: 'bag.encoding', name: 'bagit.txt', got: encoding[2] })
  return faults
}
