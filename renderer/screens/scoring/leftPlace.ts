import type { Refused } from '../../store/drafts.ts'

/** A field as it is named when something is left in it: its review, its address, and how the person knows it (S01 得分). */
export type LeftPlace = Pick<Refused, 'review' | 'href' | 'what'>
