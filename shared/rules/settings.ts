import type { TaskSettings } from '../plan/task.ts'

/** The settings of the task that rules read; the defaults are those of the task format. */
export interface RuleSettings {
  readonly minOperatingMonths: number
  readonly boardMeetingsPerYear: number
  readonly mainSharePercent: number
  readonly juneApproval: '待确认' | '视同豁免' | '视同应交'
  readonly directorCountsInside: boolean
  /** decimal string */
  readonly contractIncomeRatio: string
  readonly yearlyJumpPercent: number
}

export function ruleSettings(given: TaskSettings): RuleSettings {
  return {
    minOperatingMonths: given.minOperatingMonths ?? 24,
    boardMeetingsPerYear: given.boardMeetingsPerYear ?? 1,
    mainSharePercent: given.mainSharePercent ?? 50,
    juneApproval: given.juneApproval ?? '待确认',
    directorCountsInside: given.directorCountsInside ?? true,
    contractIncomeRatio: given.contractIncomeRatio ?? '3',
    yearlyJumpPercent: given.yearlyJumpPercent ?? 300,
  }
}
