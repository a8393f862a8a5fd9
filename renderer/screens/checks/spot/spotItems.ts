import type { Plan } from '#shared/plan/format.ts'
import type { Draw } from '#shared/review/draw.ts'
import type { SpotCheck } from '#shared/review/note.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import { isCheckOf, type SpotRow, spotRows } from '#shared/review/spotRow.ts'
import { criterionOfDraw } from '#shared/standard/bearing.ts'
import type { Standard } from '#shared/standard/format.ts'

export interface SpotRecord {
  readonly entry: string
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

/** The draws the task orders, each with its rows as anyone can compute them again. */
export async function spotDraws(plan: Plan, draws: readonly Draw[], standard: Standard | undefined): Promise<readonly SpotDraw[]> {
  return Promise.all(
    draws.map(async (draw) => {
      const criterion = criterionOfDraw(standard, draw.register)
      return {
        draw,
        rows: await spotRows(plan, draw),
        total: plan.registers?.[draw.register]?.length ?? 0,
        ...(criterion && { criterion }),
      }
    }),
  )
}

/** The record of a row so far, if any. */
export function spotRecord(notes: Sheet['notes'], row: SpotRow): SpotRecord | undefined {
  for (const [entry, note] of Object.entries(notes)) if (isCheckOf(note, row)) return { entry, check: note }
  return undefined
}

export interface SpotCounts {
  readonly true: number
  readonly differs: number
  readonly left: number
}

export function spotCounts(notes: Sheet['notes'], rows: readonly SpotRow[]): SpotCounts {
  const verdicts = rows.map((row) => spotRecord(notes, row)?.check.verdict)
  const count = (verdict: SpotCheck['verdict'] | undefined) => verdicts.filter((one) => one === verdict).length
  return { true: count('true'), differs: count('differs'), left: count(undefined) }
}
