import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A turn of main's loop that kept the thread: CPU time in ms, and the calls under way (the host writes it, see test/host/holds.mjs). */
export interface Held {
  readonly ms: number
  readonly calls: readonly string[]
}

/** Longest a call may hold main, ms of CPU; `TIC_MAIN_BUDGET_MS=report` lists the calls over it without failing. */
export const budget = Number(process.env.TIC_MAIN_BUDGET_MS) || 50
export const failsOverBudget = process.env.TIC_MAIN_BUDGET_MS !== 'report'

/** The calls that held main longer than the budget on this profile; empty under real Electron. */
export function heldOver(profile: string, limit: number): readonly Held[] {
  const file = join(profile, 'main-held.jsonl')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Held).filter(({ ms }) => ms > limit)
}
