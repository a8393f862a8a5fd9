import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { nextNumber } from '#shared/signature/pdf/update.ts'
import { attack } from '../attack.ts'
import { lastRevision } from '../edit.ts'
import { firstPage } from '../pdf.ts'

export const specimen = attack({
  about: 'An appended cross-reference, without objects of its own, redirects a page to an older one’s place.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ pdf }) => {
    const last = lastRevision(pdf)
    const page = firstPage(last)
    const at = pdf.length
    const trailer = `trailer\n<< /Size ${nextNumber(last)} /Root ${last.rootNumber} 0 R /Prev ${last.section.startXref} >>`
    return concat(pdf, fromLatin1(`xref\n${page} 1\n0000000015 00000 n \n${trailer}\nstartxref\n${at}\n%%EOF\n`))
  },
})
