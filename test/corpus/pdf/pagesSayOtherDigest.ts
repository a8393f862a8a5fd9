import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { printAs } from '../pdf.ts'

export const specimen = attack({
  about: 'The expert’s own key, but the digest printed on the pages is another one.',
  kind: 'pdf',
  reasons: ['contents.pages'],
  make: async (clean) => {
    const printed = await printAs(clean, clean.result, 'a'.repeat(64))
    return signPdf(printed.pdf, clean.expert, { ...clean.signature, box: printed.box })
  },
})
