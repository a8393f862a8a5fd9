import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'
import { placeOf, replaceOnce } from '../edit.ts'

export const specimen = attack({
  about: 'A comment between objects: bytes no reader shows and no cross-reference names.',
  kind: 'pdf',
  reasons: ['pdf.malformed', 'signer.missing', 'result.missing'],
  make: ({ unsignedPdf }) => {
    const at = placeOf(unsignedPdf, 'xref\n')
    const comment = fromLatin1('% hidden\n')
    return replaceOnce(
      concat(unsignedPdf.subarray(0, at), comment, unsignedPdf.subarray(at)),
      `startxref\n${at}`,
      `startxref\n${at + comment.length}`,
    )
  },
})
