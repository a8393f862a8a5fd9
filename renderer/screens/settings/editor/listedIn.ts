import { valueAt } from '#shared/standard/template/path.ts'
import type { Field } from '#shared/standard/template/sections.ts'
import type { Draft } from './draft.ts'

/** What a field can name that the draft itself lists: dimensions, groups, grades. */
export function listedIn({ standard }: Draft, { heading }: Pick<Field, 'heading'>) {
  const [list, key] = ({ headDimension: ['dimensions', 'id'], headGroup: ['groups', 'id'], headProposes: ['grades', 'name'] } as const)[
    heading as 'headDimension'
  ] ?? [undefined, '']
  const rows = list === undefined ? undefined : valueAt(standard, [list])
  if (!Array.isArray(rows)) return undefined
  return rows.flatMap((row) => {
    const [value, name] = [valueAt(row, [key]), valueAt(row, ['name'])]
    return typeof value === 'string' ? [{ value, text: key === 'id' && typeof name === 'string' ? `${value} ${name}` : value }] : []
  })
}
