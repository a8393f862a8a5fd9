import type { Progress } from '#shared/ipc/jobs.ts'
import type { Result } from '#shared/text/fault.ts'

/** Data shared by many jobs of a lane: sent to a thread once, by its key. A thread keeps the last `keptShared`. */
export interface Shared {
  readonly key: string
  readonly value: unknown
}

export const keptShared = 4

/** What main sends to a worker. */
export type ToWorker =
  /** the code of these jobs will be needed soon */
  | { readonly kind: 'warm'; readonly names: readonly string[] }
  | { readonly kind: 'shared'; readonly shared: Shared }
  | { readonly kind: 'run'; readonly id: number; readonly name: string; readonly input: unknown; readonly shared?: string | undefined }
  | { readonly kind: 'cancel'; readonly id: number }
  /** main's answer to a job's question, by the question's number */
  | { readonly kind: 'reply'; readonly id: number; readonly question: number; readonly answer: unknown }

/** What a worker sends back; `failed` is a bug of ours, not an expected fault. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  /** an honest input of this job takes longer than the lane's guard allows */
  | { readonly kind: 'allow'; readonly id: number; readonly busyMs: number }
  /** the job waits for what only main can do (an entry in the journal main holds open) */
  | { readonly kind: 'ask'; readonly id: number; readonly question: number; readonly about: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
