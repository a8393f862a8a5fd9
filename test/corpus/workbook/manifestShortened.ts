import { attack } from '../attack.ts'
import { signShortened } from '../workbook.ts'

export const specimen = attack({
  about: 'A part is left out of the manifest before the expert’s own key signs: allowed by the standard, not by us.',
  kind: 'xlsx',
  reasons: ['xlsx.uncovered', 'signer.missing'],
  make: ({ unsignedWorkbook, expert }) => signShortened(unsignedWorkbook, expert, 'docProps/app.xml'),
})
