import { array, dict, name, ref, textString } from '#shared/signature/pdf/objects.ts'
import { nextNumber, write } from '#shared/signature/pdf/update.ts'
import { attack } from '../attack.ts'
import { append, withEntries } from '../edit.ts'
import { firstPage } from '../pdf.ts'

export const specimen = attack({
  about: 'An appended update puts a note with another mark over the page.',
  kind: 'pdf',
  reasons: ['pdf.unsignedUpdate', 'signer.missing'],
  make: ({ pdf }) =>
    append(pdf, (last) => {
      const note = { Type: name('Annot'), Subtype: name('FreeText'), Rect: array(60, 500, 200, 520), Contents: textString('得分 95.00') }
      return [withEntries(last, firstPage(last), { Annots: array(ref(nextNumber(last))) }), write(nextNumber(last), dict(note))]
    }),
})
