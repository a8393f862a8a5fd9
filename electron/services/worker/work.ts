import type { Progress } from '#shared/ipc/jobs.ts'
import type { Result } from '#shared/text/fault.ts'
import type { Shared } from './messages.ts'

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** answers what the job asks on its way; it may not throw */
  readonly answer?: (about: unknown) => Promise<unknown>
  /** handed to the job as `context.shared`; a thread is sent it once a key */
  readonly shared?: Shared
}

/** A job on its way through a lane; settled once. */
export interface Work {
  readonly id: number
  readonly name: string
  readonly input: unknown
  readonly options: RunOptions
  readonly settle: (result: Result<unknown>) => void
}

/** A lane's jobs and the threads that run them. */
export interface LaneRunner {
  run(work: Work): void
  /** starts a thread before the first job, and loads the code of these jobs */
  warm(names: readonly string[]): void
  close(): Promise<void>
}
