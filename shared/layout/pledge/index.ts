import { pledge1 } from './1.ts'

/** A text of the pledge by paragraphs: the Chinese one is accepted and digested, the other tells its meaning. */
export interface Pledge {
  readonly number: number
  readonly 'zh-CN': readonly string[]
  readonly 'en-US': readonly string[]
}

/** Every text of the pledge (承诺书, form 1) there ever was. None is ever changed or taken out. */
export const pledges: readonly Pledge[] = [pledge1]

/** The text that is accepted now. */
export const currentPledge: Pledge = pledges.at(-1)!
