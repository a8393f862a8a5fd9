import { z } from 'zod'
import { packageReference } from '../format/parts.ts'
import { expertId, id, integer, name, time } from '../format/values.ts'

/** How far a review is, as the task list shows it without opening the journal. */
export const missionProgress = z.strictObject({
  marked: integer(0),
  toMark: integer(0),
  blockers: integer(0),
  /** `reading`: of a 秘书 or 监督, who reads the package and has no sheet */
  state: z.enum(['pledge', 'new', 'begun', 'ready', 'locked', 'recused', 'reading']),
  checkCode: z.string().optional(),
  /** the revision of the sheet being written, where an earlier one was signed and this one replaces it */
  revision: integer(2, 9999).optional(),
  /** the check code of that earlier one */
  replaces: z.string().optional(),
})
export type MissionProgress = z.infer<typeof missionProgress>

/**
 * One task of one person on one computer. The list on the disk and the list on the screen both hold these fields;
 * each adds its own about the package's file.
 */
export const missionFields = {
  /** task id and expert id: one review, one journal */
  review: z.string().min(1).max(140),
  task: id,
  expert: expertId,
  centre: name,
  centreType: z.string(),
  stage: z.string(),
  from: z.string(),
  to: z.string().optional(),
  package: packageReference,
  openedAt: time,
  progress: missionProgress,
}
