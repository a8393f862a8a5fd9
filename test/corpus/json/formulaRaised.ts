import { canonicalBytes } from '#shared/format/canonical.ts'
import { attack } from '../attack.ts'
import { withRaisedFormula } from '../change.ts'

export const specimen = attack({
  about: 'A formula mark, its share and all totals are raised together.',
  kind: 'json',
  reasons: ['result.formula'],
  make: ({ result }) => canonicalBytes(withRaisedFormula(structuredClone(result))),
})
