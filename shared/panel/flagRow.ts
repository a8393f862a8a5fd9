import { type Layout, word } from '../layout/layout.ts'
import type { Flag } from './flags.ts'
import type { PanelRecord } from './format.ts'

/** A notice as panel.json says it, in the words of a layout. */
export function flagRow(
  { kind, criterion, expert, rule, condition, name = '', proposes = '' }: Flag,
  layout: Layout,
): PanelRecord['flags'][number] {
  return {
    kind,
    ...(criterion !== undefined && { criterion }),
    ...(expert !== undefined && { expert }),
    ...(condition !== undefined && { condition }),
    message: word(layout, `panelFlag.${kind}`, {
      criterion: criterion ?? '',
      expert: expert ?? '',
      rule: rule ?? '',
      condition: condition ?? '',
      name,
      proposes,
    }),
  }
}
