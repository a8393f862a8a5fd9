import { attack } from '../attack.ts'
import { editParts } from '../edit.ts'

export const specimen = attack({
  about: 'A calculation chain is added, as Excel does when it saves.',
  kind: 'xlsx',
  reasons: ['xlsx.uncovered', 'xlsx.active', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) => parts.set('xl/calcChain.xml', new TextEncoder().encode('<calcChain><c r="H20" i="1"></c></calcChain>'))),
})
