import { good } from '../attack.ts'
import { withOddTexts } from '../change.ts'
import { signedWorkbookOf } from '../forge.ts'

export const specimen = good({
  about: 'Texts that look like formulas, escapes or markup stay texts.',
  kind: 'xlsx',
  make: (clean) => signedWorkbookOf(clean, withOddTexts),
})
