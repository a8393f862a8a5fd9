// 数据自洽性：同一合同号、项目编号、专利号（标准号）在同一清单中不得出现两次
// Each register by itself; numbers are compared after NFKC and trimming, as names are.
import type { Plan } from '../plan/format.ts'
import { plainName } from './insiders.ts'
import { listed } from './listed.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

type Numbered = { readonly number: string; readonly document?: unknown }

export const rule: Rule = {
  id: 'X12',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: ['registers.contracts[].number', 'registers.projects[].number', 'registers.intellectualProperty[].number'],
  applies: always,
  check: checkNumbers,
  evidence: ({ plan }) => registersOf(plan).flatMap((rows) => repeated(rows).map((row) => ({ ref: row.document }))),
}

function checkNumbers({ plan }: RuleContext): Verdict {
  const registers = registersOf(plan)
  if (registers.length === 0) return { outcome: 'missing' }
  const numbers = new Set(registers.flatMap((rows) => repeated(rows).map((row) => plainName(row.number))))
  const rows = registers.reduce((sum, register) => sum + register.length, 0)
  return numbers.size > 0 ? { outcome: 'fail', params: { list: listed([...numbers].sort()) } } : { outcome: 'pass', params: { rows } }
}

function registersOf({ registers }: Plan): readonly (readonly Numbered[])[] {
  return [registers?.contracts, registers?.projects, registers?.intellectualProperty].filter((rows) => rows !== undefined)
}

/** The rows whose number occurs more than once in the register. */
function repeated(rows: readonly Numbered[]): readonly Numbered[] {
  const count = new Map<string, number>()
  for (const row of rows) count.set(plainName(row.number), (count.get(plainName(row.number)) ?? 0) + 1)
  return rows.filter((row) => (count.get(plainName(row.number)) ?? 0) > 1)
}
