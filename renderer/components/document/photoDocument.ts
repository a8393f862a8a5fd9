import type { PlanDocument } from '#shared/plan/format.ts'
import type { Attachment } from '#shared/review/sheet.ts'

/** A photo taken on site (A001 …) as the document that citations name; it is part of the review, not of the package. */
export function photoDocument(id: string, { title, type }: Attachment): PlanDocument {
  return { id, title, kind: type, path: `files/${id}.${type}`, pages: 1 }
}

export function isPhoto(id: string): boolean {
  return id.startsWith('A')
}
