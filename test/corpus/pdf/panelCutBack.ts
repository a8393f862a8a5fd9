import { attack } from '../attack.ts'
import { panelPdf } from '../pdf.ts'

export const specimen = attack({
  about: 'The panel record cut back to the revision before the second signature: every tool finds the rest valid.',
  kind: 'pdf',
  reasons: ['signer.missing'],
  make: (clean) => panelPdf(clean, 1),
})
