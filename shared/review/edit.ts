import type { z } from 'zod'
import { packageReference, standardReference } from '../format/parts.ts'
import { expertId, id } from '../format/values.ts'
import type { Task } from '../plan/task.ts'
import { headSchemaOf, journalFormat, type Draft as RecordDraft, type Edit as RecordEdit } from '../record/edit.ts'
import type { Act } from './act.ts'

/** The head of a review's journal: the package it is about, and the one expert whose review it is. */
export const reviewHeadSchema = headSchemaOf('review', {
  task: id,
  package: packageReference,
  standard: standardReference.optional(),
  expert: expertId,
})

export type ReviewHead = z.infer<typeof reviewHeadSchema>
export type Edit = RecordEdit<Act>
export type Draft = RecordDraft<Act>

/** The head of the journal of `expert`'s review of a package; `sha256` is the package digest. */
export function headOf({ task, sha256 }: { readonly task: Task; readonly sha256: string }, expert: string): ReviewHead {
  return {
    format: journalFormat,
    kind: 'review',
    task: task.id,
    package: { id: task.package.id, revision: task.package.revision, sha256 },
    ...(task.standard && { standard: task.standard }),
    expert,
  }
}
