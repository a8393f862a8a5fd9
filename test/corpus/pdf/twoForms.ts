import { attack } from '../attack.ts'
import { replaceOnce } from '../edit.ts'
import { forgePdf } from '../forge.ts'

export const specimen = attack({
  about: 'The catalog names two forms; viewers show one, verifiers check the other.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { update: (update) => replaceOnce(update, '/AcroForm ', '/AcroForm 1 0 R /AcroForm ') }),
})
