import { after, label, oneLine, part, parts } from './recordLines.ts'

/** One row of 补充材料清单: a document the centre is to bring. */
export interface Supplement {
  readonly title: string
  /** until when, `2026-11-24 17:00` */
  readonly due?: string
  /** when it came, the same way */
  readonly received?: string
  readonly note?: string
}

/** The row's text, as form 9 prints it: title, 时限：…, 收到：…, 说明：… */
export function printSupplement({ title, due, received, note }: Supplement): string {
  const lines = [oneLine(title)]
  if (due) lines.push(label('record.due') + oneLine(due))
  if (received) lines.push(label('record.received') + oneLine(received))
  if (note?.trim()) lines.push(part(label('record.note'), note))
  return lines.join('\n')
}

/** Reads a row back; free text is a title and a note. */
export function parseSupplement(text: string): Supplement {
  const [title = '', ...rest] = parts(text)
  let read: Supplement = { title }
  for (const one of rest) {
    const due = after(label('record.due'), one)
    const received = after(label('record.received'), one)
    const note = after(label('record.note'), one) ?? one
    if (due !== undefined) read = { ...read, due }
    else if (received !== undefined) read = { ...read, received }
    else read = { ...read, note: read.note === undefined ? note : `${read.note}\n${note}` }
  }
  return read
}
