import { attack } from '../attack.ts'
import { replaceOnce } from '../edit.ts'
import { forgePdf } from '../forge.ts'

export const specimen = attack({
  about: 'The same with the second key written /#43ontents.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { update: (update) => replaceOnce(update, '/Type /Sig', '/#43ontents <00> /Type /Sig') }),
})
