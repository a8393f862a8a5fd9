import type { Fault, Result } from '#shared/text/fault.ts'

/** A reader that was ended for its cost says so of the document, by the name people know it by. */
export function tooCostly<T>(answer: Result<T>, name: string): Result<T> {
  if (answer.ok) return answer
  return {
    ok: false,
    faults: answer.faults.map((fault): Fault => (fault.code === 'job.tooCostly' ? { code: 'document.tooCostly', name } : fault)),
  }
}
