import { attack } from '../attack.ts'
import { examplePanel } from '../panel.ts'
import { panelPdf } from '../pdf.ts'

export const specimen = attack({
  about: 'Both persons of a panel sign a total higher than the marks the record lists.',
  kind: 'pdf',
  reasons: ['panel.total'],
  make: (clean) => {
    const panel = examplePanel(clean)
    return panelPdf(clean, 2, { ...panel, totals: { ...panel.totals, total: panel.totals.total! + 500 } })
  },
})
