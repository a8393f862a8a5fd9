import { array } from '#shared/signature/pdf/objects.ts'
import { attack } from '../attack.ts'
import { withEntries } from '../edit.ts'
import { besides } from '../forge.ts'
import { firstPage, signChanging } from '../pdf.ts'

export const specimen = attack({
  about: 'The second signer’s own revision gives a page another content.',
  kind: 'pdf',
  reasons: ['pdf.changed', 'signer.missing', 'signer.extra'],
  make: ({ pdf, leader, signature }) =>
    signChanging(pdf, leader, besides(signature), (last) => withEntries(last, firstPage(last), { Contents: array() })),
})
