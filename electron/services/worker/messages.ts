import type { Progress } from '#shared/ipc/jobs.ts'
import type { Result } from '#shared/text/fault.ts'

/** What main sends to a worker. */
export type ToWorker =
  | { readonly kind: 'run'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number }

/** What a worker sends back; `failed` is a bug of ours, not an expected fault. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
