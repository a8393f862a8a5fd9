import { moreWords } from './1/moreWords.ts'
import { plain1 } from './1/plain.ts'
import { reads1 } from './1/reads.ts'
import { rules1 } from './1/rows.ts'
import { firstWords } from './1/words.ts'
import type { RuleRow, RuleTexts } from './ruleRow.ts'

/** Every list of the rules there ever was, in the order in which results name them. None is ever changed or removed; the last is that of `shared/rules`. */
export const ruleLists: readonly (readonly RuleRow[])[] = [rules1]

/** What the rules of each list read, and the words in which results tell what they find. */
export const ruleTexts: readonly RuleTexts[] = [{ reads: reads1, plain: plain1, words: { ...firstWords, ...moreWords } }]
