import { useMemo } from 'react'
import { useVisit } from '../../session/visit.tsx'
import { type Step, steps, useStep } from '../routes.tsx'

/** The steps that apply to what is open, and to this person's role in it; the one that is shown is always among them. */
export function useSteps(): readonly Step[] {
  const { opened, review, reader } = useVisit()
  const member = review?.facts.member
  const current = useStep()
  return useMemo(
    () =>
      steps.filter(
        (step) =>
          (step === current && step.needs === undefined) ||
          (step.applies?.({ ...(opened && { opened }), ...(member && { member }), reads: reader !== undefined }) ?? true),
      ),
    [opened, member, reader, current],
  )
}
