import type { RunOptions } from '#services/worker/createJobs.ts'
import { jobCalls, jobEvents } from '#shared/ipc/jobs.ts'
import { ok } from '#shared/text/fault.ts'
import type { Caller } from './serve.ts'
import { serve } from './serve.ts'
import { tell } from './tell.ts'

const running = new Map<string, AbortController>()
/** jobs that were cancelled before they began, the last few: a page may ask for both at once */
const cancelledEarly = new Set<string>()
const keptEarly = 20

export function serveJobs(): void {
  serve(jobCalls, {
    cancel: ({ job }) => {
      const controller = running.get(job)
      if (controller) controller.abort()
      else cancelledEarly.add(job)
      for (const old of [...cancelledEarly].slice(0, -keptEarly)) cancelledEarly.delete(old)
      return ok(undefined)
    },
  })
}

/** Runs a long job for a page: progress goes to that page, and cancelling finds the job by the page's own name for it. */
export async function asJob<T>(job: string, caller: Caller, work: (options: RunOptions) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  running.set(job, controller)
  if (cancelledEarly.delete(job)) controller.abort()
  const stop = () => controller.abort()
  caller.window.once('closed', stop)
  try {
    return await work({
      signal: controller.signal,
      onProgress: (progress) => tell(caller.window, jobEvents, 'progress', { job, progress }),
    })
  } finally {
    running.delete(job)
    caller.window.removeListener('closed', stop)
  }
}
