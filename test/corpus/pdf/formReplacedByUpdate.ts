import { array, dict, ref } from '#shared/signature/pdf/objects.ts'
import { nextNumber, write } from '#shared/signature/pdf/update.ts'
import { attack } from '../attack.ts'
import { append, withEntries } from '../edit.ts'

export const specimen = attack({
  about: 'An appended update gives the catalog another, empty form, so that the signature disappears from view.',
  kind: 'pdf',
  reasons: ['pdf.unsignedUpdate', 'signer.missing'],
  make: ({ pdf }) =>
    append(pdf, (last) => [
      withEntries(last, last.rootNumber, { AcroForm: ref(nextNumber(last)) }),
      write(nextNumber(last), dict({ Fields: array(), SigFlags: 3 })),
    ]),
})
