import { attack } from '../attack.ts'
import { placeOf } from '../edit.ts'

export const specimen = attack({
  about: 'One bit of the signature value is flipped.',
  kind: 'pdf',
  reasons: ['signature.value', 'signer.missing'],
  make: ({ pdf }) => {
    const contents = placeOf(pdf, '/Contents <') + '/Contents <'.length
    const text = new TextDecoder('latin1').decode(pdf.subarray(contents, contents + 8192)).replace(/0+$/, '')
    const at = contents + text.length - 9
    const copy = pdf.slice()
    copy[at] = copy[at] === 0x31 ? 0x32 : 0x31
    return copy
  },
})
