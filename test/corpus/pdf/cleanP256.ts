import { signPdf } from '#shared/signature/pdf/sign.ts'
import { good } from '../attack.ts'
import { print } from '../clean.ts'

export const specimen = good({
  about: 'The same by an expert with a P-256 key.',
  kind: 'pdf',
  make: async ({ impostor, result, standard, signature }) => {
    const printed = await print({ ...result, expert: { ...result.expert, fingerprint: impostor.fingerprint } }, standard)
    return signPdf(printed.pdf, impostor, { ...signature, ...printed.signature })
  },
})
