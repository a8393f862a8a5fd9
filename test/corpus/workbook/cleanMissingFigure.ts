import { good } from '../attack.ts'
import { withMissingFigure } from '../change.ts'
import { signedWorkbookOf } from '../forge.ts'

export const specimen = good({
  about: 'A formula item without its figure: 待补 instead of a mark.',
  kind: 'xlsx',
  make: (clean) => signedWorkbookOf(clean, withMissingFigure),
})
