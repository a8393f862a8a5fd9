import { plainMark } from '../../format/marks.ts'
import type { Standard } from '../format.ts'
import type { Finding } from './finding.ts'
import { twiceFindings } from './ids.ts'

/** Groups between dimension and criterion: once, in a dimension, with criteria of it, under a cap that lets the full mark through. */
export function groupFindings({ groups = [], dimensions, criteria, conditions = [] }: Standard): readonly Finding[] {
  const known = new Map(groups.map((group) => [group.id, group]))
  return [
    ...twiceFindings(groups.map(({ id }, place) => [id, `/groups/${place}/id`])),
    ...twiceFindings(conditions.map(({ id }, place) => [id, `/conditions/${place}/id`])),
    ...criteria.flatMap(({ group, dimension }, place): readonly Finding[] => {
      if (group === undefined || known.get(group)?.dimension === dimension) return []
      return [{ code: 'standard.group', at: `/criteria/${place}/group`, got: group }]
    }),
    ...groups.flatMap(({ id, name, dimension, cap }, place): readonly Finding[] => {
      const at = `/groups/${place}`
      if (!dimensions.some((one) => one.id === dimension)) return [{ code: 'standard.group', at: `${at}/dimension`, got: dimension }]
      const own = criteria.filter(({ group }) => group === id)
      if (own.length === 0) return [{ code: 'standard.group-empty', at, got: name }]
      if (cap === undefined) return []
      const all = own.reduce((sum, { max, counts }) => sum + (counts === 'deduction' ? 0 : max), 0)
      if (cap === 0) return [{ code: 'standard.adjustment-cap', at: `${at}/cap`, got: String(own.length) }]
      return cap >= all ? [{ code: 'standard.cap-idle', at: `${at}/cap`, got: plainMark(cap), want: plainMark(all) }] : []
    }),
  ]
}
