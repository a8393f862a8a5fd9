import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { signEdited, types } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but the workbook holds macros.',
  kind: 'xlsx',
  reasons: ['xlsx.active'],
  make: (clean) =>
    signEdited(clean, (parts) => {
      parts.set('xl/vbaProject.bin', new TextEncoder().encode('macro'))
      editText(parts, types, '</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>')
    }),
})
