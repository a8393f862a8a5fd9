import { useState } from 'react'
import type { VerificationFinding } from '#shared/review/act.ts'
import { stepOfMarks } from '#shared/review/givableMarks.ts'
import { markCap } from '#shared/review/markCheck.ts'
import type { CriterionEntry } from '#shared/review/sheet.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'
import { highest } from './markText.ts'
import type { Scoring } from './useScoring.ts'

/** A finding whose cap is below the mark: the person is asked, because a mark is never lowered silently. */
export interface CapQuestion {
  readonly finding: VerificationFinding
  readonly mark: number
  /** the highest mark it allows, hundredths */
  readonly cap: number
}

interface FindingChange {
  readonly question: CapQuestion | undefined
  readonly pick: (finding: VerificationFinding) => void
  /** takes the finding and the lower mark */
  readonly lower: () => void
  readonly keep: () => void
}

export function useFindingChange(
  standard: Standard,
  criterion: Criterion,
  entry: CriterionEntry,
  marks: readonly number[] | undefined,
  send: Scoring['send'],
): FindingChange {
  const [question, setQuestion] = useState<CapQuestion>()
  const set = (finding: VerificationFinding, mark?: number) =>
    send({ kind: 'verification.set', criterion: criterion.id, finding, ...(mark !== undefined && { mark }) })
  return {
    question,
    pick: (finding) => {
      if (finding === entry.finding) return
      const cap = markCap(standard, criterion, finding)
      if (entry.mark === undefined || entry.mark <= cap) return void set(finding)
      setQuestion({ finding, mark: entry.mark, cap: highest(cap, stepOfMarks(criterion, standard), marks) })
    },
    lower: () => {
      if (question === undefined) return
      setQuestion(undefined)
      void set(question.finding, question.cap)
    },
    keep: () => setQuestion(undefined),
  }
}
