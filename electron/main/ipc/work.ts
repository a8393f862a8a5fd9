import type { BrowserWindow } from 'electron'
import type { RunOptions } from '#services/worker/createJobs.ts'
import { jobCalls, jobEvents } from '#shared/ipc/jobs.ts'
import { ok } from '#shared/text/fault.ts'
import type { Caller } from './serve.ts'
import { serve } from './serve.ts'
import { tell } from './tell.ts'

const running = new Map<string, AbortController>()
const underWay = new Map<BrowserWindow, Set<Promise<unknown>>>()

export function serveJobs(): void {
  serve(jobCalls, {
    cancel: ({ job }) => {
      running.get(job)?.abort()
      return ok(undefined)
    },
  })
}

/** Runs long work a page asked for: its progress goes to that page, its cancel finds it by the page's own name for it. */
export async function asJob<T>(job: string, caller: Caller, work: (options: RunOptions) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  running.set(job, controller)
  const stop = () => controller.abort()
  caller.window.once('closed', stop)
  const own = underWay.get(caller.window) ?? new Set()
  underWay.set(caller.window, own)
  const done = work({
    signal: controller.signal,
    onProgress: (progress) => tell(caller.window, jobEvents, 'progress', { job, progress }),
  })
  own.add(done)
  try {
    return await done
  } finally {
    running.delete(job)
    own.delete(done)
    if (own.size === 0) underWay.delete(caller.window)
    caller.window.removeListener('closed', stop)
  }
}

/** Waits until the work a window's page asked for has come to its end, well or not. */
export async function workOf(window: BrowserWindow): Promise<void> {
  await Promise.allSettled(underWay.get(window) ?? [])
}
