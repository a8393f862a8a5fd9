import { figureName } from '../scoring/figureName.ts'
import type { Standard } from '../standard/format.ts'
import { type Locale, say } from '../text/say.ts'
import type { Flag } from './flags.ts'
import type { Standing } from './listing.ts'
import type { OpenPoint } from './merge.ts'

/** What became of a file, in words. */
export function sayStanding(locale: Locale, standing: Standing): string {
  return say(locale, 'panel', `standing.${standing}`)
}

export function sayFlag(
  locale: Locale,
  { kind, criterion = '', expert = '', rule = '', condition = '', name = '', proposes = '' }: Flag,
): string {
  return say(locale, 'panel', `flag.${kind}`, { criterion, expert, rule, condition, name, proposes })
}

export function sayOpen(locale: Locale, point: OpenPoint, { figures = [] }: Pick<Standard, 'figures'> = {}): string {
  const { kind } = point
  switch (kind) {
    case 'noSheet':
      return say(locale, 'panel', 'open.noSheet')
    case 'conflict':
    case 'absent':
    case 'table':
      return say(locale, 'panel', `open.${kind}`, { expert: point.expert })
    case 'values': {
      const name = figures.find(({ key }) => key === point.figure)?.name ?? figureName(point.figure)
      const year = point.year === undefined ? '' : ` ${point.year}`
      return say(locale, 'panel', 'open.values', { figure: `${name}${year}` })
    }
    case 'formula':
      return say(locale, 'panel', 'open.formula', { criterion: point.criterion })
    case 'unmarked': {
      const { criterion, expert } = point
      return expert === undefined
        ? say(locale, 'panel', 'open.unmarked', { criterion })
        : say(locale, 'panel', 'open.unmarkedBy', { criterion, expert })
    }
    case 'adjustment':
    case 'redLine':
      return say(locale, 'panel', `open.${kind}`, { item: point.item })
  }
}
