import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'

export const specimen = attack({
  about: 'The signature part stays but nothing leads to it.',
  kind: 'xlsx',
  reasons: ['xlsx.signature'],
  make: ({ workbook }) => editParts(workbook, (parts) => editText(parts, '_rels/.rels', /<Relationship Id="rIdSignatureOrigin"[^>]*>/, '')),
})
