import { parseStrictJson } from '#shared/format/json.ts'
import type { Fault } from '#shared/text/fault.ts'
import type { Draft, Made } from './draft.ts'

/** The place of a text of the whole standard that is not JSON yet. */
export const wholeText = ''

/** The draft after its JSON was typed into: a text that is no object of JSON stays as typed, and the standard as it was. */
export function withJsonText({ standard, texts }: Draft, text: string): Draft {
  const read = parsed(text)
  return 'faults' in read ? { standard, texts: { ...texts, [wholeText]: text } } : { standard: read.value, texts: {} }
}

/** What keeps a text from being read as a standard's JSON. */
export function jsonFaults(text: string): readonly Fault[] {
  const read = parsed(text)
  return 'faults' in read ? read.faults : []
}

function parsed(text: string): { readonly value: Made } | { readonly faults: readonly Fault[] } {
  const read = parseStrictJson(new TextEncoder().encode(text), '')
  if (!read.ok) return { faults: read.faults }
  const { value } = read
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? { value: value as Made } : { faults: [{ code: 'schema.type', at: '', want: 'object' }] }
}
