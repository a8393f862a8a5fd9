import type { Plan } from '#shared/plan/format.ts'
import { type Draw, type DrawnRow, drawRows, type Register, type RegisterRow } from '#shared/review/draw.ts'
import { label } from '#shared/review/recordLines.ts'
import type { Sheet, SheetNote } from '#shared/review/sheet.ts'
import { parseSpot, type SpotCheck, type SpotItem } from '#shared/review/spotText.ts'
import { criterionOfDraw } from '#shared/standard/bearing.ts'
import type { Standard } from '#shared/standard/format.ts'

/** One drawn row, ready to be looked at on the spot. */
export interface SpotRow extends SpotItem {
  readonly row: RegisterRow
}

export interface SpotRecord {
  readonly entry: string
  readonly note: SheetNote
  readonly check: SpotCheck
}

export interface SpotDraw {
  readonly draw: Draw
  readonly rows: readonly SpotRow[]
  /** how many rows the register has */
  readonly total: number
  /** the criterion it is evidence for */
  readonly criterion?: string
}

type Column = Parameters<typeof label>[0] extends infer K ? (K extends `record.column.${infer C}` ? C : never) : never

/** What of a row can be compared with the place itself, in the order shown. */
const columns: Readonly<Record<Register, readonly Column[]>> = {
  equipment: ['location', 'value', 'bought'],
  people: ['post', 'payUnit'],
  contracts: ['party', 'amount', 'received', 'date'],
  projects: ['level', 'role', 'start', 'end'],
}

/** The draws the task orders, each with its rows as anyone can compute them again. */
export async function spotDraws(plan: Plan, draws: readonly Draw[], standard: Standard | undefined): Promise<readonly SpotDraw[]> {
  return Promise.all(
    draws.map(async (draw) => {
      const rows = await drawRows(plan, draw)
      const criterion = criterionOfDraw(standard, draw.register)
      return {
        draw,
        rows: rows.map((row) => spotRow(row, draw.seed)),
        total: plan.registers?.[draw.register]?.length ?? 0,
        ...(criterion && { criterion }),
      }
    }),
  )
}

function spotRow(drawn: DrawnRow, seed: string): SpotRow {
  const fields = drawn.row as unknown as Readonly<Record<string, unknown>>
  const listed = columns[drawn.register].flatMap((key) =>
    fields[key] === undefined ? [] : [{ key, name: label(`record.column.${key}`), listed: String(fields[key]) }],
  )
  const title = 'name' in drawn.row ? drawn.row.name : drawn.row.title
  return { register: drawn.register, id: drawn.id, title, columns: listed, seed, place: drawn.place, row: drawn }
}

/** The record of a row so far, if any. */
export function spotRecord(notes: Sheet['notes'], item: SpotItem): SpotRecord | undefined {
  for (const [entry, note] of Object.entries(notes)) {
    if (note?.note !== '抽查') continue
    const check = parseSpot(note.text, item)
    if (check !== undefined) return { entry, note, check }
  }
  return undefined
}

export interface SpotCounts {
  readonly true: number
  readonly differs: number
  readonly left: number
}

export function spotCounts(notes: Sheet['notes'], rows: readonly SpotItem[]): SpotCounts {
  const verdicts = rows.map((row) => spotRecord(notes, row)?.check.verdict)
  const count = (verdict: SpotCheck['verdict'] | undefined) => verdicts.filter((one) => one === verdict).length
  return { true: count('true'), differs: count('differs'), left: count(undefined) }
}

/** How the titles of a row's photos begin. */
export function photoHead({ register, id, title }: SpotItem): string {
  return [...`${label(`record.register.${register}`)} ${id} ${title}`].slice(0, 150).join('')
}

/** The photos taken of a row, by their ids. */
export function photosOf(attachments: Sheet['attachments'], item: SpotItem): readonly string[] {
  const head = photoHead(item)
  return Object.entries(attachments)
    .filter(([, attachment]) => attachment?.title === head || attachment?.title.startsWith(`${head} `))
    .map(([id]) => id)
    .sort()
}
