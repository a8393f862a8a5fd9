import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { placeOf, replaceOnce } from '../edit.ts'

export const specimen = attack({
  about: 'Before signing, an object stands twice; the cross-reference names one, repairing readers take the other.',
  kind: 'pdf',
  reasons: ['pdf.malformed', 'signer.missing', 'result.missing'],
  make: async ({ unsignedPdf, expert, signature, pdf }) => {
    const at = placeOf(unsignedPdf, 'xref\n')
    const shadow = fromLatin1('1 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n')
    const shadowed = concat(unsignedPdf.subarray(0, at), shadow, unsignedPdf.subarray(at))
    const moved = replaceOnce(shadowed, `startxref\n${at}`, `startxref\n${at + shadow.length}`)
    return concat(moved, (await signPdf(unsignedPdf, expert, signature)).subarray(unsignedPdf.length, pdf.length))
  },
})
