import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { printAs } from '../pdf.ts'

export const specimen = attack({
  about: 'The expert’s own key, but the pages print another opinion than the result attached.',
  kind: 'pdf',
  reasons: ['contents.pages'],
  make: async (clean) => {
    const other = structuredClone(clean.result)
    const printed = await printAs(clean, { ...other, opinion: { ...other.opinion!, overall: '建议不予通过。' } })
    return signPdf(printed.pdf, clean.expert, { ...clean.signature, box: printed.box })
  },
})
