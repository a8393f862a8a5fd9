import { attack } from '../attack.ts'
import { forgePdf } from '../forge.ts'

export const specimen = attack({
  about: 'A signature field whose /Contents is empty.',
  kind: 'pdf',
  reasons: ['signature.malformed', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) => forgePdf(unsignedPdf, expert, signature, { cms: async () => new Uint8Array() }),
})
