import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { base64 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'
import { editParts } from '../edit.ts'

export const specimen = attack({
  about: 'The result carried as custom XML is replaced, with its digest.',
  kind: 'xlsx',
  reasons: ['xlsx.changed', 'result.format'],
  make: async ({ workbook }) => {
    const bytes = canonicalBytes({ format: 'tic-review/result@1' })
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<result xmlns="urn:tic-review:result:1" sha256="${await sha256Hex(bytes)}">${base64(bytes)}</result>`
    return editParts(workbook, (parts) => parts.set('customXml/item1.xml', new TextEncoder().encode(text)))
  },
})
