import { good } from '../attack.ts'
import { panelPdf } from '../pdf.ts'

export const specimen = good({
  about: 'A panel record signed by the two persons it names, each by a revision of its own.',
  kind: 'pdf',
  make: (clean) => panelPdf(clean, 2),
})
