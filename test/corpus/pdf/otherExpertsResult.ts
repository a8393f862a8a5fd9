import { attack } from '../attack.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = attack({
  about: 'The expert’s own key under a result that names another fingerprint.',
  kind: 'pdf',
  reasons: ['signer.missing', 'signer.extra'],
  make: (clean) => signedPdfOf(clean, (result) => ({ ...result, expert: { ...result.expert, fingerprint: clean.leader.fingerprint } })),
})
