import type { PlanDocument } from '#shared/plan/format.ts'

/** A document as people call it: its title with the file's ending. */
export function fileName(document: PlanDocument): string {
  return `${document.title}.${document.kind}`
}
