import { ref } from '#shared/signature/pdf/objects.ts'
import { nextNumber } from '#shared/signature/pdf/update.ts'
import { attack } from '../attack.ts'
import { append, withEntries } from '../edit.ts'
import { firstPage, whitePage } from '../pdf.ts'

export const specimen = attack({
  about: 'An appended update gives the first page another content; pdfsig still calls the signature valid.',
  kind: 'pdf',
  reasons: ['pdf.unsignedUpdate', 'signer.missing'],
  make: ({ pdf }) => append(pdf, (last) => [withEntries(last, firstPage(last), { Contents: ref(nextNumber(last)) }), whitePage(last)]),
})
