import { dict, name, textString } from '#shared/signature/pdf/objects.ts'
import { attack } from '../attack.ts'
import { withEntries } from '../edit.ts'
import { besides } from '../forge.ts'
import { signChanging } from '../pdf.ts'

export const specimen = attack({
  about: 'The second signer’s own revision makes the catalog open with a script.',
  kind: 'pdf',
  reasons: ['pdf.changed', 'pdf.active', 'signer.missing', 'signer.extra'],
  make: ({ pdf, leader, signature }) =>
    signChanging(pdf, leader, besides(signature), (last) =>
      withEntries(last, last.rootNumber, { OpenAction: dict({ S: name('JavaScript'), JS: textString('app.alert(1)') }) }),
    ),
})
