import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { createJobs, type Jobs } from '#services/worker/createJobs.ts'
import type { Io } from './io.ts'

/** Two files at once: a result's PDF and workbook; more threads would cost more memory than they save time. */
const verifying = Math.min(2, availableParallelism())

/**
 * Starts the same worker threads that the app uses, and ends them. The built worker is beside the command, or above it when the bundler
 * put this file into a chunk; from source there is none.
 */
export async function withJobs<T>(io: Io, work: (jobs: Jobs | undefined) => Promise<T>): Promise<T> {
  const file = ['./worker.js', '../worker.js'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  const jobs = file && createJobs(file, (message) => io.debug && io.say(message), { verifying })
  try {
    return await work(jobs)
  } finally {
    await jobs?.close()
  }
}
