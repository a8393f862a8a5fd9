import { useMemo } from 'react'
import type { RuleFinding } from '#shared/rules/finding.ts'
import { rulesOn } from '#shared/standard/bearing.ts'
import type { Standard } from '#shared/standard/format.ts'
import { bearingOn } from './RuleNotes.tsx'

/** The findings that bear on a criterion of the standard in force and need a look. */
export function useBearing(findings: readonly RuleFinding[], standard: Standard | undefined, criterion: string): readonly RuleFinding[] {
  return useMemo(() => bearingOn(findings, new Set(rulesOn(standard, criterion))), [findings, standard, criterion])
}
