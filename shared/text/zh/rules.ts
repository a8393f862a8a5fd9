import { crossChecks } from './rules/crossChecks.ts'
import { governance } from './rules/governance.ts'
import { investment } from './rules/investment.ts'
import { positioning } from './rules/positioning.ts'
import { procedure } from './rules/procedure.ts'
import { reports } from './rules/reports.ts'

export const rules = { ...positioning, ...governance, ...procedure, ...reports, ...investment, ...crossChecks } as const
