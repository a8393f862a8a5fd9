import { canonicalBytes } from '#shared/format/canonical.ts'
import { unsigned } from '../attack.ts'
import { examplePanel } from '../panel.ts'

export const specimen = unsigned({
  about: 'A panel’s record by itself: everything in it follows from what it lists, and nobody signed it.',
  kind: 'json',
  make: (clean) => canonicalBytes(examplePanel(clean)),
})
