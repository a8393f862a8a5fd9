import { pledge1 } from './1.ts'

/** A text of the pledge by paragraphs: the Chinese one is accepted and digested, the other is its translation. */
export interface Pledge {
  readonly number: number
  readonly 'zh-CN': readonly string[]
  readonly 'en-US': readonly string[]
}

/** Every text the pledge (承诺书, form 1) ever had. None is ever changed or removed. */
export const pledges: readonly Pledge[] = [pledge1]

/** The text that is accepted now. */
export const currentPledge: Pledge = pledges.at(-1)!
