import type { Plan } from '../plan/format.ts'
import { type Draw, type DrawnRow, drawRows, type Register } from './draw.ts'
import type { FieldsOf, RegisterRowName, SheetNote, SpotColumn } from './note.ts'
import { isSameRow } from './photo.ts'

/** One drawn row, ready to be looked at on the spot. */
export interface SpotRow extends RegisterRowName {
  readonly seed: string
  readonly place: number
  /** what of the row can be compared with what is there, in the order shown */
  readonly columns: readonly { readonly column: SpotColumn; readonly listed: string }[]
  readonly drawn: DrawnRow
}

const columns: Readonly<Record<Register, readonly SpotColumn[]>> = {
  equipment: ['location', 'value', 'bought'],
  people: ['post', 'payUnit'],
  contracts: ['party', 'amount', 'received', 'date'],
  projects: ['level', 'role', 'start', 'end'],
}

/** The rows a draw puts first, as anyone can compute them again, each with what its register lists. */
export async function spotRows(plan: Plan, draw: Draw): Promise<readonly SpotRow[]> {
  return (await drawRows(plan, draw)).map((drawn) => {
    const fields = drawn.row as unknown as Readonly<Record<string, unknown>>
    const listed = columns[drawn.register].flatMap((column) =>
      fields[column] === undefined ? [] : [{ column, listed: String(fields[column]) }],
    )
    const title = 'name' in drawn.row ? drawn.row.name : drawn.row.title
    return { register: drawn.register, row: drawn.id, title, seed: draw.seed, place: drawn.place, columns: listed, drawn }
  })
}

/** What a person says of a row: the rest of a spot check is the row's own. */
export interface SpotVerdict {
  readonly verdict: FieldsOf<'spot'>['verdict']
  readonly found?: readonly { readonly column: SpotColumn; readonly found: string }[]
  readonly note?: string
}

/** The fields of a spot check of this row. What was found is kept only where it differs, and only in columns the row has. */
export function spotCheck(row: SpotRow, { verdict, found = [], note }: SpotVerdict): Omit<FieldsOf<'spot'>, 'kind'> {
  const { register, row: number, title, seed, place } = row
  const differing = row.columns.flatMap(({ column, listed }) => {
    const there = found.find((one) => one.column === column)?.found.trim()
    return there ? [{ column, listed, found: there }] : []
  })
  return {
    register,
    row: number,
    title,
    seed,
    place,
    verdict,
    ...(verdict === 'differs' && differing.length > 0 && { found: differing }),
    ...(note?.trim() && { note: note.trim() }),
  }
}

/** Whether a note is the spot check of this row. */
export function isCheckOf(note: SheetNote | undefined, row: RegisterRowName): note is Extract<SheetNote, { kind: 'spot' }> {
  return note?.kind === 'spot' && isSameRow(note, row)
}
