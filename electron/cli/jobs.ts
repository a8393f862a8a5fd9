import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { createJobs, type Jobs } from '#services/worker/createJobs.ts'
import type { Io } from './io.ts'

/** In MiB. Threads live for a file or a few: V8 would let the space of young objects grow in steps and copy what lives at each. */
const youngSpace = 8

/** Two files at once: a result's PDF and workbook; more threads would cost more memory than they save time. */
const verifying = Math.min(2, availableParallelism())

/**
 * Starts the same worker threads that the app uses, and ends them. The built worker is beside the command, or above it when the bundler
 * put this file into a chunk; from source there is none.
 */
export async function withJobs<T>(io: Io, work: (jobs: Jobs | undefined) => Promise<T>): Promise<T> {
  const file = ['./worker.js', '../worker.js'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  if (file) setFlagsFromString(`--min-semi-space-size=${youngSpace}`)
  const jobs = file && createJobs(file, (message) => io.debug && io.say(message), { verifying })
  try {
    return await work(jobs)
  } finally {
    await jobs?.close()
  }
}
