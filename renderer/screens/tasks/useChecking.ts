import { type Dispatch, type SetStateAction, useEffect, useEffectEvent, useRef } from 'react'
import type { Progress } from '#shared/ipc/jobs.ts'
import { goTo } from '../../session/address.ts'
import { bridge, newJob } from '../../session/bridge.ts'
import type { Opening } from './opening.ts'

/** Runs one check at a time, shows its progress, and allows cancelling it. A second one requested in the meantime is not started. */
export function useChecking(setOpening: Dispatch<SetStateAction<Opening>>) {
  const job = useRef<string>(undefined)
  const onProgress = useEffectEvent((told: string, progress: Progress) => {
    setOpening((now) => (now.kind === 'checking' && now.job === told ? { ...now, progress } : now))
  })
  useEffect(() => bridge.on.jobs.progress(({ job: told, progress }) => onProgress(told, progress)), [])

  async function checking<T>(name: string, run: (job: string) => Promise<T>): Promise<T | undefined> {
    if (job.current !== undefined) return undefined
    goTo('tasks')
    job.current = newJob()
    setOpening({ kind: 'checking', name, job: job.current, startedAt: performance.now() })
    const answer = await run(job.current)
    job.current = undefined
    return answer
  }

  return {
    checking,
    cancel: (opening: Opening) => void (opening.kind === 'checking' && bridge.jobs.cancel({ job: opening.job })),
  }
}
