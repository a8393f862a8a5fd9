import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { good } from '../attack.ts'
import { print, time } from '../clean.ts'

export const specimen = good({
  about: 'The same by an expert with a P-256 key.',
  kind: 'xlsx',
  make: async ({ impostor, result, standard }) => {
    const printed = await print({ ...result, expert: { ...result.expert, fingerprint: impostor.fingerprint } }, standard)
    return signWorkbook(printed.workbook, impostor, { time })
  },
})
