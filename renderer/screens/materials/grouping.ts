import type { Plan, PlanDocument } from '#shared/plan/format.ts'
import { type ViewerKind, viewerKind } from '#shared/plan/viewerKind.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import type { Standard } from '#shared/standard/format.ts'
import { photoDocument } from '../../components/document/photoDocument.ts'

/** A folder of the tree: a dimension of the standard, a kind of file, or the rest. */
export interface DocumentGroup {
  readonly id: string
  /** the dimension's own name; the other groups get theirs by id */
  readonly name?: string
  readonly documents: readonly PlanDocument[]
}

export const otherGroup = 'other'
/** taken on site; part of the review, not of the package */
export const photoGroup = 'photos'

/**
 * Groups the plan's documents as a reviewer looks for them: by the dimension of the first criterion of the standard in
 * force that a document bears on; the rest last. Without a standard (咨询论证) by kind. The plan's order is kept.
 */
export function groupDocuments(plan: Plan, standard: Standard | undefined): readonly DocumentGroup[] {
  const dimensionOf = new Map(standard?.criteria.map((criterion) => [criterion.id, criterion.dimension]))
  const groupOf = (document: PlanDocument): string =>
    standard === undefined
      ? groupOfViewer[viewerKind(document.kind)]
      : (document.criteria?.map((id) => dimensionOf.get(id)).find(Boolean) ?? otherGroup)
  const order: readonly { readonly id: string; readonly name?: string }[] =
    standard === undefined ? kindGroups.map((id) => ({ id })) : [...standard.dimensions, { id: otherGroup }]
  const members = Map.groupBy(plan.documents, groupOf)
  return order.flatMap(({ id, name }) => {
    const documents = members.get(id)
    return documents ? [{ id, ...(name !== undefined && { name }), documents }] : []
  })
}

export const kindGroups = ['papers', 'tables', 'pictures', 'texts', otherGroup, photoGroup] as const
export type KindGroup = (typeof kindGroups)[number]

/** The photos of the review as a separate group, in the order they were taken; absent without photos. */
export function photosOfReview(attachments: Sheet['attachments']): readonly DocumentGroup[] {
  const documents = Object.entries(attachments).flatMap(([id, photo]) => (photo ? [photoDocument(id, photo)] : []))
  return documents.length === 0 ? [] : [{ id: photoGroup, documents: documents.toSorted((a, b) => a.id.localeCompare(b.id)) }]
}

const groupOfViewer: Readonly<Record<ViewerKind, KindGroup>> = {
  pdf: 'papers',
  sheet: 'tables',
  image: 'pictures',
  text: 'texts',
  pages: 'papers',
  flow: 'papers',
}
