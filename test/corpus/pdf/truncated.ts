import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'The last hundred bytes are missing, as after a broken copy.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ pdf }) => pdf.subarray(0, pdf.length - 100),
})
