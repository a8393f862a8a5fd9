import { type Field, type Section, sections } from '#shared/standard/template/sections.ts'

/** The field that a JSON pointer of a fault lies in: its section, its row, and the column where one is meant. */
export interface PlaceOf {
  readonly section: Section
  readonly row?: number
  readonly field?: Field
}

/** `/criteria/3/formula/scale/rows/0` → the column 计分 of the fourth item; nothing for what the template has no place for. */
export function cellAt(pointer: string): PlaceOf | undefined {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return inTable(steps) ?? inSettings(steps)
}

function inTable(steps: readonly string[]): PlaceOf | undefined {
  const section = sections.find((one) => one.kind === 'table' && startsWith(steps, one.list))
  if (section === undefined || section.kind !== 'table') return undefined
  const [row, ...rest] = steps.slice(section.list.length)
  if (row === undefined) return { section }
  const field = fieldOf(section, rest)
  return { section, row: Number(row), ...(field && { field }) }
}

function inSettings(steps: readonly string[]): PlaceOf | undefined {
  for (const section of sections) {
    if (section.kind !== 'settings') continue
    const field = fieldOf(section, steps)
    if (field !== undefined) return { section, field }
  }
  return undefined
}

/** The longest path that begins the steps, or the first that the steps begin: a fault of the whole formula is at its kind. */
function fieldOf({ fields }: Section, steps: readonly string[]): Field | undefined {
  if (steps.length === 0) return undefined
  const within = fields.filter(({ path }) => startsWith(steps, path)).sort((a, b) => b.path.length - a.path.length)[0]
  if (within !== undefined) return within
  const composed = steps[0] === 'formula' && ['parts', 'formulas', 'branches', 'otherwise', 'skipMissing', 'take'].includes(steps[1] ?? '')
  if (composed) return fields.find(({ path }) => path.join('.') === 'formula.composed')
  return fields.find(({ path }) => startsWith(path, steps))
}

function startsWith(steps: readonly string[], path: readonly string[]): boolean {
  return path.length <= steps.length && path.every((step, at) => steps[at] === step)
}
