import type { ResultRecord } from '../../result/format.ts'
import { inputFacts } from '../../result/inputFacts.ts'
import { scoreFormula } from '../../scoring/index.ts'
import type { Standard } from '../../standard/format.ts'

/**
 * Whether a result follows its standard: the same items in the same order with the same maxima, and every formula mark
 * what the standard's formula gives for the inputs the result itself lists. Whether these are the plan's figures is not asked.
 */
export function formulasAgree(result: ResultRecord, standard: Standard): boolean {
  if (result.recusal.declared) return result.criteria.length === 0 // a recusal record (form 2) scores nothing
  if (result.criteria.length !== standard.criteria.length) return false
  return standard.criteria.every((criterion, at) => {
    const own = result.criteria[at]!
    if (own.id !== criterion.id || own.max !== criterion.max || own.method !== criterion.method || own.name !== criterion.name) return false
    if (criterion.method !== 'formula' || own.state !== 'scored') return true
    const score = scoreFormula(criterion, inputFacts(own))
    return score.state === 'scored' && score.hundredths === own.mark && score.explanation.share === own.explanation?.share
  })
}
