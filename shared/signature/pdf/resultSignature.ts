import type { ResultRecord } from '../../result/format.ts'
import { say } from '../../text/say.ts'
import type { PdfSignature } from './placement.ts'

/** What an expert's signature on the own result says: the moment of the lock, what is signed, and the field's name. */
export function resultSignature(record: ResultRecord, checkCode: string): Pick<PdfSignature, 'time' | 'reason' | 'field'> {
  return {
    time: record.lockedAt,
    reason: say('zh-CN', 'review', 'sign.reason', { revision: record.revision, code: checkCode }),
    field: `${record.expert.id}.${record.revision}`,
  }
}
