import { adjustmentRecord } from './forms/adjustmentRecord.ts'
import { agenda } from './forms/agenda.ts'
import { attendance } from './forms/attendance.ts'
import { checkList } from './forms/checkList.ts'
import { consultationOpinion } from './forms/consultationOpinion.ts'
import { divergenceRecord } from './forms/divergenceRecord.ts'
import type { Form } from './forms/form.ts'
import { handover } from './forms/handover.ts'
import { questionRecord, siteRecord, supplementList } from './forms/noteForms.ts'
import { feedbackOpinion, panelOpinion } from './forms/panelOpinion.ts'
import { pledge } from './forms/pledge.ts'
import { rectification } from './forms/rectification.ts'
import { recusal } from './forms/recusal.ts'
import { scoreSheet } from './forms/scoreSheet.ts'
import { scoreSummary } from './forms/scoreSummary.ts'
import { siteReport } from './forms/siteReport.ts'
import { verifiedFigures } from './forms/verifiedFigures.ts'

/** Every form that can be printed, in the order of the office's list. Titles: `form.<number>` of the catalogue `documents`. */
export const forms: readonly Form[] = [
  pledge,
  recusal,
  attendance,
  agenda,
  checkList,
  verifiedFigures,
  siteRecord,
  questionRecord,
  supplementList,
  scoreSheet,
  scoreSummary,
  divergenceRecord,
  adjustmentRecord,
  panelOpinion,
  feedbackOpinion,
  rectification,
  consultationOpinion,
  siteReport,
  handover,
]

/** `14f` is the feedback version of form 14. */
export function formByNumber(number: string): Form | undefined {
  return forms.find((form) => (form.id ?? form.number) === number)
}
