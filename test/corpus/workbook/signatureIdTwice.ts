import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sig1 } from '../workbook.ts'

export const specimen = attack({
  about: 'Two elements share the identifier the signature refers to.',
  kind: 'xlsx',
  reasons: ['xlsx.signature', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) => editText(parts, sig1, '</Signature>', '<Object Id="idPackageObject"></Object></Signature>')),
})
