import type { Result } from '#shared/text/fault.ts'

/** Whether the session holds what was sent: stored, or waiting to be stored after trouble with the disk. Only a refusal (`review.…`) is not taken. */
export function isTaken(answer: Result<unknown>): boolean {
  return answer.ok || !answer.faults.some(({ code }) => code.startsWith('review.'))
}
