import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { printAs } from '../pdf.ts'

export const specimen = attack({
  about: 'The expert’s own key, but the pages print a higher mark than the result attached.',
  kind: 'pdf',
  reasons: ['contents.pages'],
  make: async (clean) => {
    const other = structuredClone(clean.result)
    const item = other.criteria.find(({ method, mark }) => method !== 'formula' && mark !== undefined)!
    item.mark = item.mark! - 50
    const printed = await printAs(clean, other)
    return signPdf(printed.pdf, clean.expert, { ...clean.signature, box: printed.box })
  },
})
