import type { PlanDocument } from '#shared/plan/format.ts'
import type { Attachment } from '#shared/review/sheet.ts'

/** A photo taken on site (A001 …) as the document it is cited as; it stands in the review, not in the package. */
export function photoDocument(id: string, { title, type }: Attachment): PlanDocument {
  return { id, title, kind: type, path: `files/${id}.${type}`, pages: 1 }
}

export function isPhoto(id: string): boolean {
  return id.startsWith('A')
}
