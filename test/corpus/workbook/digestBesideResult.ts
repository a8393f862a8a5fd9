import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but the digest beside the result is another one.',
  kind: 'xlsx',
  reasons: ['result.digest'],
  make: (clean) => signEdited(clean, (parts) => editText(parts, 'customXml/item1.xml', /sha256="[^"]*"/, `sha256="${'c'.repeat(64)}"`)),
})
