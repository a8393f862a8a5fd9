import { good } from '../attack.ts'
import { editText } from '../edit.ts'
import { signEdited } from '../workbook.ts'

export const specimen = good({
  about: 'Document properties of their own, under the signature: the form before they were fixed.',
  kind: 'xlsx',
  make: (clean) => signEdited(clean, (parts) => editText(parts, 'docProps/core.xml', /<dc:creator>[^<]*/, '<dc:creator>王示例')),
})
