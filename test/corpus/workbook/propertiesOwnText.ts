import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { signShortened } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert writes document properties of their own and leaves them unsigned.',
  kind: 'xlsx',
  reasons: ['xlsx.changed', 'signer.missing'],
  make: ({ unsignedWorkbook, expert }) =>
    signShortened(
      editParts(unsignedWorkbook, (parts) => editText(parts, 'docProps/core.xml', 'TIC Review', '某某')),
      expert,
      'docProps/core.xml',
    ),
})
