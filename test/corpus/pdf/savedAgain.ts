import { PDFDocument } from '@cantoo/pdf-lib'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'Opened and saved again by a PDF library.',
  kind: 'pdf',
  reasons: ['pdf.changed', 'pdf.coverage', 'signature.malformed', 'signer.missing'],
  make: async ({ pdf }) => (await PDFDocument.load(pdf)).save({ useObjectStreams: false }),
})
