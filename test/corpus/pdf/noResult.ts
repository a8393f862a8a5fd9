import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { plainPdf } from '../pdf.ts'

export const specimen = attack({
  about: 'A signed PDF without a result attached.',
  kind: 'pdf',
  reasons: ['result.missing'],
  make: async ({ expert, signature }) =>
    signPdf(await plainPdf(), expert, { ...signature, box: { ...signature.box, page: 0, x: 60, y: 60 } }),
})
