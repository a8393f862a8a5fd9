import type { Centre, DocumentOrder } from './inputs.ts'

/** D029 申报说明: plain UTF-8 text with the list of files, how figures are counted, and whom to ask. */
export function makeStatement(centre: Centre, order: DocumentOrder): Uint8Array {
  const rows = centre.orders.map((entry) => `  ${entry.id}  ${entry.title}（${entry.kind}，${entry.pages}页）`)
  const text = [
    ...Object.values(order.pageText).flat(),
    '',
    centre.name,
    '',
    '一、材料清单',
    ...rows,
    '',
    '二、统计口径',
    '  1. 评价期为2023年1月1日至2025年12月31日，时点数为2025年12月31日。',
    '  2. 金额单位为万元，保留两位小数；人员、台套、项、件、家为整数。',
    '  3. 共建单位投入以银行进账单和验收单为准，不重复计算。',
    '  4. 表格的页为工作表序号，照片和文本的页为1。',
    '',
    '三、联系人（虚构）',
    '  填报人甲，综合部，电话：（演示材料，不列号码）',
    '',
    '2026年8月20日',
    '',
  ]
  return new TextEncoder().encode(text.join('\n'))
}
