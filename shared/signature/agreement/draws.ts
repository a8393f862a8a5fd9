import type { ResultRecord } from '../../result/format.ts'
import { registerRows } from '../../review/draw.ts'
import type { RegisterRowName } from '../../review/note.ts'
import { type SpotRow, spotRows } from '../../review/spotRow.ts'
import type { KnownTask } from '../context.ts'

/**
 * Whether every spot check is of a row that a draw of the task puts at this place by this seed (formats.md § 5), with what
 * the register lists of it, and every photo of a row is of one that the register has under this number and title.
 */
export async function drawsFollow({ notes, attachments }: ResultRecord, { plan, task }: KnownTask): Promise<boolean> {
  const checks = notes.flatMap(({ fields }) => (fields?.kind === 'spot' ? [fields] : []))
  const photographed = attachments.flatMap(({ of }) => of ?? [])
  if (!photographed.every((row) => isListed(row))) return false
  if (checks.length === 0) return true
  const drawn = (await Promise.all((task.draws ?? []).map((draw) => spotRows(plan, draw)))).flat()
  return checks.every((check) => drawn.some((row) => isOf(check, row)))

  function isListed({ register, row: number, title }: RegisterRowName): boolean {
    return registerRows(plan, register).some(({ id, row }) => id === number && ('name' in row ? row.name : row.title) === title)
  }
}

type SpotFields = Extract<NonNullable<ResultRecord['notes'][number]['fields']>, { kind: 'spot' }>

function isOf(check: SpotFields, row: SpotRow): boolean {
  const isRow = check.register === row.register && check.row === row.row && check.title === row.title
  const isPlace = check.seed === row.seed && check.place === row.place
  const listed = new Map(row.columns.map((own) => [own.column, own.listed]))
  return isRow && isPlace && (check.found ?? []).every((found) => listed.get(found.column) === found.listed)
}
