import { attack } from '../attack.ts'
import { editParts } from '../edit.ts'

export const specimen = attack({
  about: 'The signature is taken out without a trace.',
  kind: 'xlsx',
  reasons: ['signer.missing'],
  make: ({ unsignedWorkbook }) => editParts(unsignedWorkbook, () => undefined),
})
