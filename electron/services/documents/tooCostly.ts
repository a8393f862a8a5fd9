import type { Fault, Result } from '#shared/text/fault.ts'

/** Names the document, by the name people know, in the fault of a reader that was ended for exceeding its limits. */
export function tooCostly<T>(answer: Result<T>, name: string): Result<T> {
  if (answer.ok) return answer
  return {
    ok: false,
    faults: answer.faults.map((fault): Fault => (fault.code === 'job.tooCostly' ? { code: 'document.tooCostly', name } : fault)),
  }
}
