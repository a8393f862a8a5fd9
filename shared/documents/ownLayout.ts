import type { Layout } from '../layout/index.ts'
import type { Word } from '../layout/layout.ts'
import { unmarkedLayout } from '../layout/unmarked.ts'
import type { Standard } from '../standard/format.ts'

/** The words that name the stage of a record to people; the formats keep the stage itself. */
const stageWords: readonly Word[] = [
  'head.stage',
  'info.stageValue',
  'workbook.who',
  'meta.title',
  'panel.meta.title',
  'panel.workbook.who',
]

/**
 * The layout with what a standard declares itself (formats.md § 4.3): its figures and attributes by their name and unit, and
 * its name of the stage in the place of the stage; for a record without marks the words of verification. The same layout
 * where nothing of it is so.
 */
export function ownLayout<L extends Layout>(printed: L, standard: Standard | undefined, unmarked = standard?.verificationOnly === true): L {
  const layout = unmarkedLayout(printed, unmarked)
  const { figures = [], attributes = [], stageName } = standard ?? {}
  const isNamed = figures.length + attributes.length > 0
  if (!isNamed && stageName === undefined) return layout
  const names = [
    ...attributes.map(({ key, name }) => [key, name] as const),
    ...figures.flatMap(({ key, name, unit }) => [[key, name] as const, [`${key}.unit`, unit] as const]),
  ]
  const stages = stageWords.map((key) => [key, layout.words[key].replaceAll('{stage}', () => stageName ?? '')] as const)
  return {
    ...layout,
    ...(isNamed && { figures: { ...layout.figures, ...Object.fromEntries(names) } }),
    ...(stageName !== undefined && { words: { ...layout.words, ...Object.fromEntries(stages) } }),
  }
}
