import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sig1 } from '../workbook.ts'

export const specimen = attack({
  about: 'The issuer named in the signature is rewritten after signing.',
  kind: 'xlsx',
  reasons: ['signature.issuer', 'xlsx.signature', 'signer.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => editText(parts, sig1, /<X509IssuerName>[^<]*/, '<X509IssuerName>CN=他人')),
})
