import { currentLayout, type Layout } from '../../layout/index.ts'
import { word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import type { PdfSignature } from './placement.ts'

/** The content of an expert's signature on the own result: the moment of the lock, what is signed, and the field's name. */
export function resultSignature(
  record: ResultRecord,
  checkCode: string,
  layout: Layout = currentLayout,
): Pick<PdfSignature, 'time' | 'reason' | 'field' | 'layout'> {
  return {
    time: record.lockedAt,
    reason: word(layout, 'sign.reason', { revision: record.revision, code: checkCode }),
    layout,
    field: `${record.expert.id}.${record.revision}`,
  }
}
