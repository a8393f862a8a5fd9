import { currentLayout, type Layout } from '../../layout/index.ts'
import { word } from '../../layout/layout.ts'
import type { PanelRecord } from '../../panel/format.ts'
import type { PdfSignature } from './placement.ts'

/**
 * The content of one member's signature on the panel's record: what is signed, and the field's name, one for each seat. `time`
 * (ISO 8601) is when the member signs, not before the record was closed: members sign one after the other, on their own computers.
 */
export function panelSignature(
  record: Pick<PanelRecord, 'revision'>,
  checkCode: string,
  seat: string,
  time: string,
  layout: Layout = currentLayout,
): Pick<PdfSignature, 'time' | 'reason' | 'field' | 'layout'> {
  return {
    time,
    reason: word(layout, 'sign.panelReason', { revision: record.revision, code: checkCode }),
    layout,
    field: `${seat}.${record.revision}`,
  }
}
