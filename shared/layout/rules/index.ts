import { rules1 } from './1.ts'
import type { RuleRow } from './ruleRow.ts'

/** Every list of the rules there ever was, in the order in which results name them. None is ever changed or removed; the last is that of `shared/rules`. */
export const ruleLists: readonly (readonly RuleRow[])[] = [rules1]
