import { attack } from '../attack.ts'
import { panelPdf } from '../pdf.ts'

export const specimen = attack({
  about: 'A panel record signed by the two persons it names, each by a revision of its own; its contents cannot be compared yet.',
  kind: 'pdf',
  reasons: ['panel.notSupported'],
  make: (clean) => panelPdf(clean, 2),
})
