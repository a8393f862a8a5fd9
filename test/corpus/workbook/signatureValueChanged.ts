import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sig1 } from '../workbook.ts'

export const specimen = attack({
  about: 'One character of the signature value is changed.',
  kind: 'xlsx',
  reasons: ['signature.value', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) =>
      editText(parts, sig1, /<SignatureValue>(.)/, (whole: string) => (whole.endsWith('A') ? '<SignatureValue>B' : '<SignatureValue>A')),
    ),
})
