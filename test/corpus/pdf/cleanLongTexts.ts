import { good } from '../attack.ts'
import { withLongTexts } from '../change.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = good({
  about: 'Reasons and an opinion so long that they run over several lines and a page break.',
  kind: 'pdf',
  make: (clean) => signedPdfOf(clean, withLongTexts),
})
