import { canonicalBytes } from '#shared/format/canonical.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'One mark is raised, the totals are not.',
  kind: 'json',
  reasons: ['result.sums'],
  make: ({ result }) => {
    const copy = structuredClone(result)
    const item = copy.criteria.find(({ method }) => method !== 'formula')!
    item.mark = (item.mark ?? 0) - 50
    return canonicalBytes(copy)
  },
})
