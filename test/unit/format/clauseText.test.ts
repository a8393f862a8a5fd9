import { expect, test } from 'vitest'
import { clauseText } from '#shared/text/clause.ts'

test('a clause reads as official papers write it, twice over the same', () => {
  expect(['三(三)1 ¶3', '三(三)1 ¶4; 三(六)1', '三(七)2 vs 四(四)', '一(二)2–3', '数据自洽性'].map((one) => clauseText(one))).toEqual([
    '三（三）1 第3段',
    '三（三）1 第4段；三（六）1',
    '三（七）2与四（四）',
    '一（二）2–3',
    '数据自洽性',
  ])
  expect(clauseText(clauseText('三(三)1 ¶3'))).toBe('三（三）1 第3段')
  expect(clauseText('三(三)1 ¶3', 'en-US')).toBe('三(三)1 ¶3')
})
