import { useMemo, useState } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PreliminaryItem, SelfAssessment, SelfItem } from '#shared/plan/selfAssessment.ts'
import { selfItemOf } from '#shared/review/selfMark.ts'

/** 自评 and 初审 of one criterion, and whether they are unfolded. */
export interface SelfView {
  readonly whole: SelfAssessment
  readonly item: SelfItem | undefined
  readonly check: PreliminaryItem | undefined
  readonly isOpen: boolean
  readonly toggle: () => void
}

/** None where the package carries no self-assessment. Once unfolded it stays so for the criteria that follow. */
export function useSelf({ self }: OpenedPackage, criterion: string): SelfView | undefined {
  const [isOpen, setOpen] = useState(false)
  return useMemo(
    () =>
      self && {
        whole: self,
        item: selfItemOf(self, criterion),
        check: self.preliminary?.items.find((each) => each.criterion === criterion),
        isOpen,
        toggle: () => setOpen((open) => !open),
      },
    [self, criterion, isOpen],
  )
}
