import { z } from 'zod'
import { calls, events } from './calls.ts'

/** The caller names its long work, so that progress and cancel can refer to it. */
export const jobId = z.string().regex(/^job-[0-9a-f-]{36}$/)

export const jobCalls = calls('jobs', {
  /** stops the work; its own call then answers `job.cancelled` */
  cancel: { ask: z.strictObject({ job: jobId }), answer: z.void(), faults: [] },
})

export const progress = z.strictObject({
  /** the step, by the name of its text in the catalogue `app` */
  phase: z.string(),
  done: z.number(),
  total: z.number(),
})
export type Progress = z.infer<typeof progress>

export const jobEvents = events('jobs', {
  progress: z.strictObject({ job: jobId, progress }),
})
