import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sig1, types } from '../workbook.ts'

export const specimen = attack({
  about: 'A copy of the signature under another number, with nothing leading to it.',
  kind: 'xlsx',
  reasons: ['xlsx.signature', 'signer.extra'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) => {
      parts.set('_xmlsignatures/sig2.xml', parts.get(sig1)!)
      editText(
        parts,
        types,
        '</Types>',
        '<Override PartName="/_xmlsignatures/sig2.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>',
      )
    }),
})
