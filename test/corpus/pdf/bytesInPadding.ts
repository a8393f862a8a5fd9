import { fromLatin1 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'
import { placeOf } from '../edit.ts'

export const specimen = attack({
  about: 'Text hidden in the zeros after the signature, which no digest covers.',
  kind: 'pdf',
  reasons: ['pdf.padding'],
  make: ({ pdf }) => {
    const end = placeOf(pdf, '00> /Name')
    const copy = pdf.slice()
    copy.set(fromLatin1('48494444454e'), end - 60)
    return copy
  },
})
