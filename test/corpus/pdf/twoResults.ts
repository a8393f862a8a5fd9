import { canonicalBytes } from '#shared/format/canonical.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { plainPdf } from '../pdf.ts'

export const specimen = attack({
  about: 'Two results attached under one name.',
  kind: 'pdf',
  reasons: ['result.missing'],
  make: async ({ resultBytes, expert, signature }) => {
    const bytes = await plainPdf([resultBytes, canonicalBytes({})])
    return signPdf(bytes, expert, { ...signature, box: { ...signature.box, page: 0, x: 60, y: 60 } })
  },
})
