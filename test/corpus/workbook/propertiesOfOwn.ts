import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'Document properties of their own, under the signature: the program shows another author than the record has.',
  kind: 'xlsx',
  reasons: ['contents.scoreSheet'],
  make: (clean) => signEdited(clean, (parts) => editText(parts, 'docProps/core.xml', /<dc:creator>[^<]*/, '<dc:creator>王示例')),
})
