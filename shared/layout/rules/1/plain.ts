/** An outcome by itself, as the examples published with the formats tell it. */
export const plain1 = {
  pass: '符合',
  fail: '不符合',
  warn: '需关注',
  missing: '数据缺失',
  ask: '请专家判断',
  notApplicable: '不适用',
} as const
