import { after, label, part, parts } from './recordLines.ts'

/** The record of an expert's objection to a computed mark, as form 7 prints it; the mark itself stays as computed. */
export function printObjection(reason: string): string {
  return part(label('record.objection'), reason)
}

/** The reason of an objection; `undefined` when the record is another. */
export function parseObjection(text: string): string | undefined {
  const [first = '', ...rest] = parts(text)
  return rest.length === 0 ? after(label('record.objection'), first) : undefined
}
