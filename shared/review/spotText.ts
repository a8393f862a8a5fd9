import type { Register } from './draw.ts'
import { after, label, oneLine, part, parts } from './recordLines.ts'

/** What a person found at one drawn row. */
export interface SpotCheck {
  readonly verdict: 'true' | 'differs'
  /** what was found on site, by the register's column; only where it differs */
  readonly found?: Readonly<Record<string, string>>
  readonly note?: string
}

/** The row as the record names it; `columns` are the Chinese names and values of the register that can be compared. */
export interface SpotItem {
  readonly register: Register
  readonly id: string
  readonly title: string
  readonly columns: readonly { readonly key: string; readonly name: string; readonly listed: string }[]
  readonly seed: string
  readonly place: number
}

/** The record's text, as form 7 prints it: 设备 E017 …：属实, then what differs, how it was drawn, and the note. */
export function printSpot(item: SpotItem, check: SpotCheck): string {
  const lines = [head(item) + label(check.verdict === 'true' ? 'record.true' : 'record.differs')]
  for (const column of item.columns) {
    const found = check.found?.[column.key]
    if (check.verdict === 'differs' && found?.trim()) lines.push(compared(column) + oneLine(found))
  }
  lines.push(label('record.drawn', { seed: item.seed, place: item.place }))
  if (check.note?.trim()) lines.push(part(label('record.note'), check.note))
  return lines.join('\n')
}

/** Reads the record of this very row back; `undefined` when the text is about another row or written freely. */
export function parseSpot(text: string, item: SpotItem): SpotCheck | undefined {
  const [first = '', ...rest] = parts(text)
  const verdict = after(head(item), first)
  if (verdict !== label('record.true') && verdict !== label('record.differs')) return undefined
  const found: Record<string, string> = {}
  let note: string | undefined
  for (const one of rest) {
    const column = item.columns.find((each) => one.startsWith(compared(each)))
    if (column !== undefined) found[column.key] = one.slice(compared(column).length)
    else note = after(label('record.note'), one) ?? note
  }
  return {
    verdict: verdict === label('record.true') ? 'true' : 'differs',
    ...(Object.keys(found).length > 0 && { found }),
    ...(note !== undefined && { note }),
  }
}

/** What of a record is worth saying elsewhere: how it differs and why; `undefined` for a row that was simply true. */
export function spotSentence(text: string): string | undefined {
  const drawn = label('record.drawn', { seed: '\n', place: 0 }).split('\n')[0] ?? ''
  const [first = '', ...rest] = parts(text)
  const said = rest.filter((one) => !one.startsWith(drawn)).map((one) => after(label('record.note'), one) ?? one)
  if (first.endsWith(label('record.true')) && said.length === 0) return undefined
  return oneLine([first, ...said].join('\u3000'))
}

function head({ register, id, title }: SpotItem): string {
  return `${label(`record.register.${register}`)} ${oneLine(id)} ${oneLine(title)}：`
}

function compared({ name, listed }: SpotItem['columns'][number]): string {
  return label('record.compared', { name, listed: oneLine(listed) })
}
