import { valueAt } from '#shared/standard/template/path.ts'
import { type Field, sections } from '#shared/standard/template/sections.ts'
import type { Key } from '#shared/text/say.ts'

/** What each kind of formula is made of. */
const keys: Readonly<Record<string, readonly string[]>> = {
  linear: ['terms', 'floor', 'target', 'unit', 'industryFactor'],
  ratio: ['numerator', 'denominator', 'floor', 'target', 'unit', 'industryFactor'],
  weighted_count: ['terms', 'floor', 'target', 'unit', 'industryFactor'],
  step: ['terms', 'rows', 'unit', 'industryFactor'],
  growth_step: ['figure', 'rows', 'zeroFirstPercent', 'smallBase', 'unit', 'industryFactor'],
  scaled: ['value', 'scale', 'unit', 'industryFactor'],
  parts: ['composed'],
  best: ['composed'],
  branches: ['composed'],
}

export function formulaKeys(kind: unknown): readonly string[] {
  return ['kind', ...(keys[String(kind)] ?? [])]
}

/** A part of an item's form. */
export interface FieldGroup {
  readonly title: Extract<Key<'standardEditor'>, `group.${string}`>
  readonly fields: readonly Field[]
}

const basics = ['id', 'dimension', 'name', 'max', 'method', 'rule', 'evidence', 'clauses']
const judged = ['levels', 'markStep', 'outOf', 'bands', 'experts']
const [criteria] = sections
const all = criteria?.fields ?? []

/**
 * The columns of an item that say something for its method and kind of formula; any other one that is filled, or holds a text
 * that cannot be read, is shown as well.
 */
export function fieldGroups(row: unknown, isUnread: (field: Field) => boolean = () => false): readonly FieldGroup[] {
  const isCounted = valueAt(row, ['method']) === 'formula'
  const needed = formulaKeys(valueAt(row, ['formula', 'kind']))
  const shows = (field: Field) => {
    const { path } = field
    if (valueAt(row, path) !== undefined || isUnread(field)) return true
    if (path[0] === 'formula') return isCounted && needed.includes(path[1] ?? '')
    return isCounted ? !judged.includes(path[0] ?? '') : true
  }
  const pick = (holds: (field: Field) => boolean) => all.filter((field) => holds(field) && shows(field))
  const isFormula = ({ path }: Field) => path[0] === 'formula'
  const isJudged = ({ path }: Field) => judged.includes(path[0] ?? '')
  const isBasic = ({ path }: Field) => path.length === 1 && basics.includes(path[0] ?? '')
  const groups: readonly FieldGroup[] = [
    { title: 'group.basics', fields: pick(isBasic) },
    { title: 'group.formula', fields: pick(isFormula) },
    { title: 'group.judged', fields: pick(isJudged) },
    { title: 'group.more', fields: pick((field) => !isFormula(field) && !isJudged(field) && !isBasic(field)) },
  ]
  return groups.filter(({ fields }) => fields.length > 0)
}
