import type { Layout } from './layout.ts'

const prefix = 'unmarked.'

/**
 * The layout of a record without marks: words that tell of marks give way to those of verification (`unmarked.<word>`), and
 * the column of marks is as wide as a finding.
 */
export function unmarkedLayout<L extends Layout>(layout: L, unmarked: boolean): L {
  if (!unmarked) return layout
  const own = Object.entries(layout.words).filter(([key]) => key.startsWith(prefix))
  return {
    ...layout,
    words: { ...layout.words, ...Object.fromEntries(own.map(([key, text]) => [key.slice(prefix.length), text])) },
    tables: { ...layout.tables, criteria: layout.tables.criteriaUnmarked },
  }
}
