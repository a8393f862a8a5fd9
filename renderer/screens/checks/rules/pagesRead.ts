import type { Plan } from '#shared/plan/format.ts'

/** The pages of each document that the parts a rule reads name as their source, ascending. */
export function pagesRead(plan: Plan, reads: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>()
  for (const path of reads) if (!path.startsWith('t:')) collect(partOf(plan, path), found)
  return new Map([...found].map(([document, pages]) => [document, [...pages].sort((a, b) => a - b)]))
}

/** The part of the plan that contains a path: whole lists and figures, because their source is beside the value. */
function partOf(plan: Plan, path: string): unknown {
  const steps = path
    .replace(/\[\].*$/, '')
    .replace(/\.\*.*$/, '')
    .split('.')
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], plan)
}

function collect(part: unknown, found: Map<string, Set<number>>): void {
  if (typeof part !== 'object' || part === null) return
  const { document, page } = part as { document?: unknown; page?: unknown }
  if (typeof document === 'string' && typeof page === 'number') found.set(document, (found.get(document) ?? new Set()).add(page))
  for (const value of Object.values(part)) collect(value, found)
}
