import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sheet1, sig1 } from '../workbook.ts'

export const specimen = attack({
  about: 'Signature wrapping: the signed manifest moves into a second object and a forged one takes its place.',
  kind: 'xlsx',
  reasons: ['xlsx.signature', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) => {
      editText(parts, sheet1, /(<c r="H6"[^>]*><v>)[^<]*/, '$16')
      const text = new TextDecoder().decode(parts.get(sig1))
      const object = /<Object Id="idPackageObject">.*?<\/Object>/.exec(text)![0]
      const forged = object.replace('idPackageObject', 'idForged')
      parts.set(sig1, new TextEncoder().encode(text.replace(object, `${forged}<Object>${object}</Object>`)))
    }),
})
