import type { OpinionPart } from '#shared/review/act.ts'

/** The four written parts of an opinion, in the order of the form; the conclusion is chosen, not written. */
export const sections = ['overall', 'strengths', 'problems', 'suggestions'] as const
export type SectionPart = Extract<OpinionPart, (typeof sections)[number]>
