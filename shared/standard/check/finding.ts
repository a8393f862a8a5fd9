import { packageWarningCodes, type StandardCode, standardWarningCodes } from '../../format/standardCodes.ts'
import type { Fault } from '../../text/fault.ts'

/** What a check of a standard found: `at` is a JSON pointer into the standard. */
export type Finding = Fault<StandardCode>

const warnings: ReadonlySet<string> = new Set([...standardWarningCodes, ...packageWarningCodes])

/** A warning is only odd; anything else makes marks wrong and refuses the standard. */
export function isWarning({ code }: Fault): boolean {
  return warnings.has(code)
}
