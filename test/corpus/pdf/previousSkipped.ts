import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { nextNumber } from '#shared/signature/pdf/update.ts'
import { attack } from '../attack.ts'
import { lastRevision } from '../edit.ts'

export const specimen = attack({
  about: 'An appended trailer skips the signed revision: readers that follow it never see the signature.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ pdf, unsignedPdf }) => {
    const first = lastRevision(unsignedPdf)
    const trailer = `trailer\n<< /Size ${nextNumber(first)} /Root ${first.rootNumber} 0 R /Prev ${first.section.startXref} >>`
    return concat(pdf, fromLatin1(`xref\n0 0\n${trailer}\nstartxref\n${pdf.length}\n%%EOF\n`))
  },
})
