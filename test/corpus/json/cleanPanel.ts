import { canonicalBytes } from '#shared/format/canonical.ts'
import { good } from '../attack.ts'
import { examplePanel } from '../pdf.ts'

export const specimen = good({
  about: 'A panel record by itself.',
  kind: 'json',
  make: (clean) => canonicalBytes(examplePanel(clean)),
})
