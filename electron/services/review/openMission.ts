import { type AboutPackage, type Kinds, keptKind } from '#shared/kinds/index.ts'
import type { Act } from '#shared/review/act.ts'
import type { ReviewHead } from '#shared/review/edit.ts'
import type { Result } from '#shared/text/fault.ts'
import type { OpenProfile } from '../profiles/store.ts'
import { type Opening, type OpenKept, openKept } from '../record/index.ts'

/** One expert's open review, and the package it is about. */
export type OpenMission = OpenKept<Kinds['review']>

/** Opens or begins the review of `expert` on a package. Faults: those of `openKept`. */
export function openMission(
  profile: OpenProfile,
  opened: AboutPackage,
  expert: string,
  now: () => Date,
  opening: Opening<ReviewHead, Act> = {},
): Promise<Result<OpenMission>> {
  return openKept(keptKind('review'), profile, opened, expert, now, opening)
}
