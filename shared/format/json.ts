import { type Fault, type Result, refuse } from '../text/fault.ts'
import { inCodeOrder } from './codes.ts'
import { parseJsonText } from './jsonText.ts'

export interface JsonLimits {
  readonly maxBytes: number
  readonly maxDepth: number
}

/** 16 MiB and 32 levels (formats.md § 1, § 2). */
export const jsonLimits: JsonLimits = { maxBytes: 16 * 1024 * 1024, maxDepth: 32 }

/**
 * Reads strict JSON: UTF-8 without BOM, one value, keys once, safe integers only, no lone surrogates,
 * no control or bidi characters. Every fault is listed, with a JSON pointer (`json.syntax`: line:column).
 * `null` is a value here; the shape of the format decides where it is allowed (only inside `extensions`).
 */
export function parseStrictJson(bytes: Uint8Array, name: string, limits: JsonLimits = jsonLimits): Result<unknown> {
  if (bytes.length > limits.maxBytes) return refuse<Fault>({ code: 'json.too-large', name, want: wordBytes(limits.maxBytes) })
  const text = decodeUtf8(bytes)
  if (text === undefined) return refuse<Fault>({ code: 'json.encoding', name })
  const hasBom = text.startsWith('\ufeff')
  const parsed = parseJsonText(hasBom ? text.slice(1) : text, limits.maxDepth)
  const faults: Fault[] = parsed.faults.map((fault) => ({ ...fault, name }))
  if (hasBom) faults.push({ code: 'json.bom', name })
  return faults.length > 0 ? refuse(...inCodeOrder(faults)) : { ok: true, value: parsed.value }
}

/** The text of strict UTF-8 bytes, a BOM kept as a character; `undefined` when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A byte count as people read it, exact where it is a round one: `16 MiB`. */
export function wordBytes(bytes: number): string {
  const units = ['GiB', 'MiB', 'KiB'] as const
  const sizes = [1024 ** 3, 1024 ** 2, 1024] as const
  for (const [index, size] of sizes.entries()) if (bytes >= size && bytes % size === 0) return `${bytes / size} ${units[index]}`
  return `${bytes} B`
}
