import { useMemo } from 'react'
import { useVisit } from '../../session/visit.tsx'
import { type Step, steps } from '../routes.tsx'

/** The steps that apply to what is open, and to this person's role in it. */
export function useSteps(): readonly Step[] {
  const { opened, review, reader } = useVisit()
  const member = review?.facts.member
  return useMemo(
    () =>
      steps.filter(
        ({ applies }) => applies?.({ ...(opened && { opened }), ...(member && { member }), reads: reader !== undefined }) ?? true,
      ),
    [opened, member, reader],
  )
}
