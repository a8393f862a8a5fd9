import { PDFDocument } from '@cantoo/pdf-lib'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'A script runs when the document is opened; signed by the expert’s own key.',
  kind: 'pdf',
  reasons: ['pdf.active', 'result.missing'],
  make: async ({ unsignedPdf, expert, signature }) => {
    const document = await PDFDocument.load(unsignedPdf, { updateMetadata: false })
    document.addJavaScript('main', 'this.print()')
    return signPdf(await document.save({ useObjectStreams: false }), expert, signature)
  },
})
