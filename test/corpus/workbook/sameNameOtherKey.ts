import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { attack } from '../attack.ts'
import { time } from '../clean.ts'

export const specimen = attack({
  about: 'Signed by a self-made key under the expert’s name and unit.',
  kind: 'xlsx',
  reasons: ['signer.missing', 'signer.extra'],
  make: ({ unsignedWorkbook, impostor }) => signWorkbook(unsignedWorkbook, impostor, { time }),
})
