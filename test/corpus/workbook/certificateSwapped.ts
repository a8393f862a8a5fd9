import { base64 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sig1 } from '../workbook.ts'

export const specimen = attack({
  about: 'The certificate in the signature is replaced by one of the same name.',
  kind: 'xlsx',
  reasons: ['xlsx.signature', 'signature.issuer', 'signer.missing'],
  make: ({ workbook, impostor }) =>
    editParts(workbook, (parts) => editText(parts, sig1, /<X509Certificate>[^<]*/, `<X509Certificate>${base64(impostor.certificate)}`)),
})
