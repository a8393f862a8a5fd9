import type { Progress } from '#shared/ipc/jobs.ts'
import type { Result } from '#shared/text/fault.ts'

export interface JobContext {
  readonly onProgress: (progress: Progress) => void
  /** aborted when the asker cancels; the job then stops at the next chance and leaves no half file */
  readonly signal: AbortSignal
  /** data that the caller shares with many jobs (`RunOptions.shared`) */
  readonly shared: unknown
  /** declares that a legitimate input of this size keeps the thread busy for so many ms; only guarded lanes use it */
  allow(busyMs: number): void
  /** asks who runs the job, and waits for the answer (`RunOptions.answer`) */
  ask(about: unknown): Promise<unknown>
}

/** Long work by name. Input and answer cross a thread: plain data and bytes only, no functions. */
export type Job<Input, Output> = (input: Input, context: JobContext) => Promise<Result<Output>>
