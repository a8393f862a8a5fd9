import type { Result } from '#shared/text/fault.ts'

/** Whether the session holds what was sent: stored, or waiting to be stored after a disk error. Only a refusal of the record (`review.…`, `panel.…`) counts as not taken. */
export function isTaken(answer: Result<unknown>): boolean {
  return answer.ok || !answer.faults.some(({ code }) => code.startsWith('review.') || code.startsWith('panel.'))
}
