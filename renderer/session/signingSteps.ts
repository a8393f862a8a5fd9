import { useCallback, useState } from 'react'
import type { Result } from '#shared/text/fault.ts'
import { bridge, newJob } from './bridge.ts'

export type SigningStep = 'passphrase' | 'write' | 'verify'

/** The steps of work that signs or writes signed files, as main tells them; `step` is the one under way. */
export function useSigningSteps() {
  const [step, setStep] = useState<SigningStep>()
  const working = useCallback(async <T>(first: SigningStep, work: (job: string) => Promise<Result<T>>): Promise<Result<T>> => {
    const job = newJob()
    setStep(first)
    const stop = bridge.on.jobs.progress((told) => {
      if (told.job === job && told.progress.phase.startsWith('step.')) setStep(told.progress.phase.slice('step.'.length) as SigningStep)
    })
    const answer = await work(job)
    stop()
    setStep(undefined)
    return answer
  }, [])
  return { step, working }
}
