import { useMemo } from 'react'
import { rulesFor } from '#shared/rules/catalogue.ts'
import type { RuleFinding } from '#shared/rules/finding.ts'
import { bearingOn } from './RuleNotes.tsx'

/** The findings that bear on a criterion and need a look. */
export function useBearing(findings: readonly RuleFinding[], criterion: string): readonly RuleFinding[] {
  return useMemo(() => bearingOn(findings, new Set(rulesFor(criterion).map(({ id }) => id))), [findings, criterion])
}
