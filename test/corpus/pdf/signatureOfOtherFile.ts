import { signCms } from '#shared/signature/cms.ts'
import { attack } from '../attack.ts'
import { forgePdf } from '../forge.ts'

export const specimen = attack({
  about: 'The CMS of another document by the same expert.',
  kind: 'pdf',
  reasons: ['signature.digest', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { cms: (_, signer) => signCms(new TextEncoder().encode('another document'), signer) }),
})
