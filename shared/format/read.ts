import type { z } from 'zod'
import { type Fault, type Result, refuse } from '../text/fault.ts'
import { inCodeOrder } from './codes.ts'
import { type JsonLimits, parseStrictJson } from './json.ts'
import { pointer } from './jsonText.ts'
import { shapeFaults } from './shapeFaults.ts'

export type Kind = 'plan' | 'task' | 'self-assessment' | 'standard' | 'answers' | 'result' | 'panel' | 'archive' | 'values'

/** The documents of a plan are the longest list of all formats. */
const longestList = 50_000

/** The newest major this software reads, by kind; older ones are upgraded in memory, the file stays as it is. */
const newestMajor: Readonly<Record<Kind | 'package', number>> = {
  plan: 1,
  task: 1,
  'self-assessment': 1,
  standard: 1,
  answers: 1,
  result: 1,
  panel: 1,
  archive: 1,
  values: 1,
  package: 1,
}

/**
 * Reads one file of a format: strict JSON, then the root is an object, then `format`, then the shape.
 * Every fault is listed (`json.*`, `schema.*`, `format.*`) with JSON pointers; `name` is the file as people know it.
 * References between parts of the file are the business of the format's own meaning check.
 */
export function readFormat<S extends z.ZodType>(
  schema: S,
  kind: Kind,
  bytes: Uint8Array,
  name: string,
  limits?: JsonLimits,
): Result<z.infer<S>> {
  const parsed = parseStrictJson(bytes, name, limits)
  return parsed.ok ? checkFormat(schema, kind, parsed.value, name) : parsed
}

/** The same for a value already parsed strictly. */
export function checkFormat<S extends z.ZodType>(schema: S, kind: Kind, value: unknown, name: string): Result<z.infer<S>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse<Fault>({ code: 'schema.type', name, at: '', want: 'object' })
  const format = Object.hasOwn(value, 'format') ? (value as { readonly format: unknown }).format : undefined
  const formatFault = versionFault(kind, format)
  if (formatFault) return refuse<Fault>({ ...formatFault, name, at: '/format' })
  const long = overlongList(value, [])
  if (long) return refuse<Fault>({ code: 'schema.type', name, at: long, want: `≤ ${longestList}` })
  // a schema is used for one file or a few: compiling it into code takes longer than that saves
  const shape = schema.safeParse(value, { jitless: true })
  if (shape.success) return { ok: true, value: shape.data }
  return refuse(...inCodeOrder(shapeFaults(shape.error.issues, value).map((fault) => ({ ...fault, name }))))
}

/** The pointer of a list longer than any format allows; checked before its members are read one by one. */
function overlongList(value: unknown, path: readonly PropertyKey[]): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value) && value.length > longestList) return pointer(path)
  for (const [key, member] of Object.entries(value)) {
    const found = path.length === 0 && key === 'extensions' ? undefined : overlongList(member, [...path, key])
    if (found !== undefined) return found
  }
  return undefined
}

/** `undefined` when this software reads `format` as `kind`; a higher major or a minor of the same kind is newer, everything else unknown. */
export function versionFault(kind: Kind | 'package', format: unknown): Fault | undefined {
  const got = typeof format === 'string' ? format.slice(0, 100) : (JSON.stringify(format)?.slice(0, 100) ?? '')
  const own = typeof format === 'string' ? /^tic-review\/([a-z]+(?:-[a-z]+)?)@([1-9][0-9]{0,8})(\.[0-9]{1,9})*$/.exec(format) : null
  if (own === null || own[1] !== kind) return { code: 'format.unknown', got }
  return own[3] === undefined && Number(own[2]) <= newestMajor[kind] ? undefined : { code: 'format.newer', got }
}
