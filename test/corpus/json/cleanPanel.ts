import { canonicalBytes } from '#shared/format/canonical.ts'
import { attack } from '../attack.ts'
import { examplePanel } from '../pdf.ts'

export const specimen = attack({
  about: 'A panel record by itself: it says nothing that could be compared yet.',
  kind: 'json',
  reasons: ['panel.notSupported'],
  make: (clean) => canonicalBytes(examplePanel(clean)),
})
