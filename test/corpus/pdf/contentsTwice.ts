import { attack } from '../attack.ts'
import { replaceOnce } from '../edit.ts'
import { forgePdf } from '../forge.ts'

export const specimen = attack({
  about: 'The signature dictionary has /Contents twice; readers differ in which one counts.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { update: (update) => replaceOnce(update, '/Type /Sig', '/Contents <00> /Type /Sig') }),
})
