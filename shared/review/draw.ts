import { sha256Hex } from '../format/canonical.ts'
import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'

export type Draw = NonNullable<Task['draws']>[number]
export type Register = Draw['register']
type Registers = NonNullable<Plan['registers']>
type RowOf<R extends Register> = NonNullable<Registers[R]>[number]

/** One row of a register, by its number there. */
export type RegisterRow = { [R in Register]: { readonly register: R; readonly id: string; readonly row: RowOf<R> } }[Register]
/** A drawn row: its place in the draw (from 1) and the digest that decided it. */
export type DrawnRow = RegisterRow & { readonly place: number; readonly digest: string }

/** The rows a draw chooses from, in the register's own order; none when the plan has no such register. */
export function registerRows(plan: Plan, register: Register): readonly RegisterRow[] {
  const rows = (plan.registers?.[register] ?? []) as readonly (RowOf<Register> & { readonly id?: string; readonly number?: string })[]
  // each register's rows carry either `id` or `number`; the union is closed by the register's own name
  return rows.map((row) => ({ register, id: row.id ?? row.number ?? '', row })) as readonly RegisterRow[]
}

/**
 * The draw of formats.md § 5: rows in the order of SHA-256(seed + "\n" + id) in hex, the first `count` of them.
 * Rows that share an id keep the register's order. Fewer rows than `count` are all drawn.
 */
export async function drawRows(plan: Plan, { register, seed, count }: Draw): Promise<readonly DrawnRow[]> {
  const encoder = new TextEncoder()
  const rows = registerRows(plan, register)
  const digests = await Promise.all(rows.map(({ id }) => sha256Hex(encoder.encode(`${seed}\n${id}`))))
  return rows
    .map((row, index) => ({ ...row, digest: digests[index] ?? '' }))
    .sort((a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0))
    .slice(0, count)
    .map((row, index) => ({ ...row, place: index + 1 }))
}
