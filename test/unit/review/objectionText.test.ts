import { expect, test } from 'vitest'
import { parseObjection, printObjection } from '#shared/review/objectionText.ts'
import { parseQuestion } from '#shared/review/questionText.ts'

test('an objection is one part of a record, read back as written, and no other record is taken for one', () => {
  const text = printObjection('含代理销售，\n对自动计算得分的异议：应剔除。')
  expect(text).toBe('对自动计算得分的异议：含代理销售，\n\u3000\u3000对自动计算得分的异议：应剔除。')
  expect(parseObjection(text)).toBe('含代理销售，\n对自动计算得分的异议：应剔除。')
  expect(parseObjection('现场看过。')).toBeUndefined()
  expect(parseObjection(`${text}\n又一行`)).toBeUndefined()
  expect(parseQuestion(text)).toBeUndefined()
})
