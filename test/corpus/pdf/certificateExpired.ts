import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { person, print } from '../clean.ts'

export const specimen = attack({
  about: 'The expert’s certificate had expired when the result was locked.',
  kind: 'pdf',
  reasons: ['signer.expired'],
  make: async ({ result, standard, signature }) => {
    const former = await person('王示例', 'p256', new Date('2020-01-01T00:00:00Z'))
    const printed = await print({ ...result, expert: { ...result.expert, fingerprint: former.fingerprint } }, standard)
    return signPdf(printed.pdf, former, { ...signature, ...printed.signature })
  },
})
