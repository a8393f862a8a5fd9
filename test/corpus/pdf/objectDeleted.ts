import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { nextNumber } from '#shared/signature/pdf/update.ts'
import { attack } from '../attack.ts'
import { lastRevision } from '../edit.ts'
import { firstPage } from '../pdf.ts'

export const specimen = attack({
  about: 'An appended cross-reference marks an object as deleted.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ pdf }) => {
    const last = lastRevision(pdf)
    const trailer = `trailer\n<< /Size ${nextNumber(last)} /Root ${last.rootNumber} 0 R /Prev ${last.section.startXref} >>`
    return concat(pdf, fromLatin1(`xref\n${firstPage(last)} 1\n0000000000 00001 f \n${trailer}\nstartxref\n${pdf.length}\n%%EOF\n`))
  },
})
