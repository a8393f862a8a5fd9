import { expect, test } from 'vitest'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { proposedCriteria, proposedTitle } from '#shared/assembly/proposals.ts'

test.each([
  ['14-2023年度报告.pdf', '2023年度报告'],
  ['附件3：管理章程（盖章）.pdf', '管理章程（盖章）'],
  ['（2）共建协议 - 副本.docx', '共建协议'],
  ['2023—2025年专项审计报告.pdf', '2023—2025年专项审计报告'],
  ['300吨中试线.jpg', '300吨中试线'],
  ['12.pdf', '12'],
  ['设备台账(1).xlsx', '设备台账'],
])('the title of %s is %s', (name, title) => {
  expect(proposedTitle(name)).toBe(title)
})

test('a file is proposed for the criteria whose evidence its name tells, and no others', () => {
  const standard = builtInStandard('performance-comprehensive')?.standard
  expect(proposedCriteria('12-仪器设备台账.xlsx', standard)).toEqual(['E05'])
  expect(proposedCriteria('会议照片.jpg', standard)).toEqual([])
  expect(proposedCriteria('12-仪器设备台账.xlsx', undefined)).toEqual([])
})
