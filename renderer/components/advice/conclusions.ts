import type { AdviceAct } from './advice.ts'

export type Conclusion = NonNullable<Extract<AdviceAct, { kind: 'consultation.concluded' }>['conclusion']>

/** 论证结论: as it is kept, with the key of its words in the catalogue `opinion`. */
export const advices: readonly (readonly [Conclusion, 'advice.apply' | 'advice.improve' | 'advice.wait'])[] = [
  ['建议提出创建申请', 'advice.apply'],
  ['完善后再申请', 'advice.improve'],
  ['暂不建议', 'advice.wait'],
]
