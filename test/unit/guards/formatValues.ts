import { program, type Source, visitNodes } from './sources.ts'

/** Every Chinese value a format defines by `z.enum` or `z.literal`, and the units of the figures (`shared/format/figures.ts`). */
export function valuesOfFormats(all: readonly Source[]): ReadonlySet<string> {
  const values = new Set<string>()
  for (const source of all)
    if (source.path.startsWith('shared/'))
      visitNodes(program(source), (node, above) => {
        const defined = above.some(
          (outer) =>
            outer.type === 'CallExpression' &&
            ['enum', 'literal'].includes((outer.callee as { property?: { name?: string } }).property?.name ?? ''),
        )
        const isUnit = source.path === 'shared/format/figures.ts'
        if ((defined || isUnit) && node.type === 'Literal' && typeof node.value === 'string') values.add(node.value)
        return undefined
      })
  return values
}

/** Does the text hold Chinese words beyond the formats' own values (the text, or each run of characters, must be one)? */
export function holdsChineseWords(text: string, values: ReadonlySet<string>): boolean {
  if (values.has(text)) return false
  return [...text.matchAll(/\p{Script=Han}+/gu)].some(([run]) => !values.has(run))
}
