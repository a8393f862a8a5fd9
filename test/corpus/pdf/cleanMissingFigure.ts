import { good } from '../attack.ts'
import { withMissingFigure } from '../change.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = good({
  about: 'A result with a formula item that lacks its figure: no mark, no formula total, 待补 on the page.',
  kind: 'pdf',
  make: (clean) => signedPdfOf(clean, withMissingFigure),
})
