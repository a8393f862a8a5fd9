import { currentLayout } from '#shared/layout/index.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { photoTitle } from '#shared/review/photo.ts'
import type { Attachment } from '#shared/review/sheet.ts'

/** A photo taken on site (A001 …) as the document that citations name; it is part of the review, not of the package. */
export function photoDocument(id: string, photo: Attachment): PlanDocument {
  const { type } = photo
  return { id, title: photoTitle(photo, currentLayout), kind: type, path: `files/${id}.${type}`, pages: 1 }
}

export function isPhoto(id: string): boolean {
  return id.startsWith('A')
}
