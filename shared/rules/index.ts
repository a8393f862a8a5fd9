import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'
import type { Standard } from '../standard/format.ts'
import { documentsOf } from './documents.ts'
import type { Outcome, RuleFinding } from './finding.ts'
import { rule as r01 } from './R01.priorityField.ts'
import { rule as r02 } from './R02.numberOfCentres.ts'
import { rule as r03 } from './R03.divisionOfWork.ts'
import { rule as r04 } from './R04.centreType.ts'
import { rule as r05 } from './R05.comprehensiveFunctions.ts'
import { rule as r06 } from './R06.specializedFunctions.ts'
import { rule as r07 } from './R07.buildMode.ts'
import { rule as r08 } from './R08.enterprisePartner.ts'
import { rule as r09 } from './R09.chainPartners.ts'
import { rule as r10 } from './R10.legalPerson.ts'
import { rule as r11 } from './R11.charter.ts'
import { rule as r12 } from './R12.bodies.ts'
import { rule as r13 } from './R13.boardMembers.ts'
import { rule as r14 } from './R14.boardMeetings.ts'
import { rule as r15 } from './R15.techCommitteeCategories.ts'
import { rule as r16 } from './R16.techCommitteeOutsiders.ts'
import { rule as r17 } from './R17.techCommitteeChair.ts'
import { rule as r18 } from './R18.techCommitteeOpinions.ts'
import { rule as r19 } from './R19.directorMonths.ts'
import { rule as r20 } from './R20.directorFiling.ts'
import { rule as r21 } from './R21.structure.ts'
import { rule as r22 } from './R22.nationalBid.ts'
import { rule as r23 } from './R23.mainIncome.ts'
import { rule as r24 } from './R24.noRivalry.ts'
import { rule as r25 } from './R25.rollingApplications.ts'
import { rule as r26 } from './R26.recommendation.ts'
import { rule as r27 } from './R27.consultation.ts'
import { rule as r28 } from './R28.rectification.ts'
import { rule as r29 } from './R29.twoReviews.ts'
import { rule as r30 } from './R30.approval.ts'
import { rule as r31 } from './R31.centreName.ts'
import { rule as r32 } from './R32.filedChanges.ts'
import { rule as r33 } from './R33.approvedChanges.ts'
import { rule as r34 } from './R34.annualReportDue.ts'
import { rule as r35 } from './R35.annualReportContent.ts'
import { rule as r36 } from './R36.evaluationFocus.ts'
import { rule as r37 } from './R37.operatingMonths.ts'
import { rule as r38 } from './R38.grades.ts'
import { rule as r39 } from './R39.subsidy.ts'
import { rule as r40 } from './R40.redLines.ts'
import { rule as r41 } from './R41.commitments.ts'
import { rule as r42 } from './R42.matchingFunds.ts'
import { rule as r43 } from './R43.transferIncome.ts'
import { rule as r44 } from './R44.oneStandard.ts'
import type { Rule, RuleContext, Verdict } from './rule.ts'
import { ruleSettings } from './settings.ts'
import { rule as x01 } from './X01.incomeParts.ts'
import { rule as x02 } from './X02.techIncomeParts.ts'
import { rule as x03 } from './X03.investmentParts.ts'
import { rule as x04 } from './X04.servedParts.ts'
import { rule as x05 } from './X05.partWithinWhole.ts'
import { rule as x06 } from './X06.transferIncome.ts'
import { rule as x07 } from './X07.contractsAndIncome.ts'
import { rule as x08 } from './X08.otherDocuments.ts'
import { rule as x09 } from './X09.yearlyJump.ts'
import { rule as x10 } from './X10.dateOrder.ts'
import { rule as x11 } from './X11.reportsCoverPeriod.ts'
import { rule as x12 } from './X12.repeatedNumbers.ts'
import { rule as x13 } from './X13.parentUnitFigures.ts'

/** Every rule of the guideline, then every cross-check of the figures: the only list of them. */
export const rules: readonly Rule[] = [
  r01,
  r02,
  r03,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r18,
  r19,
  r20,
  r21,
  r22,
  r23,
  r24,
  r25,
  r26,
  r27,
  r28,
  r29,
  r30,
  r31,
  r32,
  r33,
  r34,
  r35,
  r36,
  r37,
  r38,
  r39,
  r40,
  r41,
  r42,
  r43,
  r44,
  x01,
  x02,
  x03,
  x04,
  x05,
  x06,
  x07,
  x08,
  x09,
  x10,
  x11,
  x12,
  x13,
]

/**
 * Checks a plan against the guideline: R01…R44, then X01…X13, each exactly once and in this order.
 * `standard` is the one in force (X13 asks which figures its formulas use, R38 its grades).
 * Findings explain; they never change a mark and never decide (R40).
 */
export function findRuleFindings(plan: Plan, task: Task, standard?: Standard): readonly RuleFinding[] {
  const context: RuleContext = { plan, task, standard, settings: ruleSettings(task.settings) }
  return rules.map((rule) => findingOf(rule, context))
}

function findingOf(rule: Rule, context: RuleContext): RuleFinding {
  const applies = rule.applies(context)
  const verdict: Verdict = applies ? rule.check(context) : { outcome: 'notApplicable' }
  const { outcome, params, picture, key = outcomeKeys[outcome](rule.id) } = verdict
  const judged = applies ? rule.judge?.(context) : undefined
  return {
    rule: rule.id,
    kind: rule.kind,
    outcome,
    clause: rule.clause,
    message: { domain: 'rules', key, ...(params !== undefined && { params }) },
    reads: rule.reads,
    documents: applies ? documentsOf(rule.evidence?.(context) ?? []) : [],
    ...(picture && outcome !== 'missing' && { picture }),
    ...(judged && { judged }),
  }
}

/** The text key for an outcome unless the rule names another. */
const outcomeKeys: Readonly<Record<Outcome, (id: string) => string>> = {
  pass: (id) => `${id}.pass`,
  fail: (id) => `${id}.fail`,
  warn: (id) => `${id}.warn`,
  missing: (id) => `${id}.missing`,
  ask: (id) => `${id}.ask`,
  notApplicable: (id) => `${id}.notApplicable`,
}
