import { type Layout, word } from '../../layout/layout.ts'
import type { Standard } from '../../standard/format.ts'

/** `E05 成果转化`, ▲ before it where the experts differ widely; the id alone where the standard is not at hand. */
export function criterionName(layout: Layout, standard: Standard | undefined, id: string, isFlagged = false): string {
  const name = standard?.criteria.find((each) => each.id === id)?.name ?? ''
  return `${isFlagged ? word(layout, 'panel.flagged') : ''}${id} ${name}`.trim()
}
