import { z } from 'zod'
import {
  attributesOfCentre,
  centre,
  consultation,
  givenAdjustments,
  opinion,
  packageReference,
  rectifications,
  redLineId,
  revision,
  standardTitle,
  verifiedValues,
} from '../format/parts.ts'
import {
  chars,
  citedDocument,
  criterionId,
  expertId,
  extensions,
  fraction,
  hundredths,
  id,
  integer,
  mostCriteria,
  name,
  note,
  sha256,
  text,
  time,
  unique,
} from '../format/values.ts'
import { markState, missingChoice, panelRole, specialty, stage, verificationFinding } from '../format/vocabulary.ts'
import { explanationSchema } from '../scoring/explanation.ts'

const conditionId = z.string().regex(/^C[0-9]{2}$/)

/** panel.json: the merged record of a panel, RFC 8785 bytes (formats.md § 7). */
export const panelSchema = z.strictObject({
  format: z.literal('tic-review/panel@1'),
  software: z.strictObject({
    name: z.literal('tic-review'),
    version: chars(1, 40),
  }),
  task: id,
  package: packageReference,
  stage: stage,
  centre: centre,
  standard: standardTitle.optional(),
  attributes: attributesOfCentre.optional(),
  results: z
    .array(
      z.strictObject({
        sha256: sha256,
        expert: expertId,
        name: name,
        specialty: specialty.optional(),
        fingerprint: sha256,
        revision: revision,
        state: z.enum(['有效', '重复', '旧版', '非本任务', '已改动', '回避', '未受信']),
        included: z.boolean(),
      }),
    )
    .max(200),
  absent: unique(z.array(expertId).max(50)),
  matrix: z
    .array(
      z.strictObject({
        criterion: criterionId,
        max: integer(1, 10000),
        marks: z
          .array(
            z.strictObject({
              expert: expertId,
              mark: hundredths,
            }),
          )
          .max(50),
        mean: fraction,
        min: hundredths,
        maxMark: hundredths,
        range: hundredths,
        trimmedMean: fraction.optional(),
      }),
    )
    .max(mostCriteria),
  /** under a standard that only verifies: who found what, how many each, and what all agree on */
  checks: z
    .array(
      z.strictObject({
        criterion: criterionId,
        findings: z.array(z.strictObject({ expert: expertId, finding: verificationFinding, original: z.literal(true).optional() })).max(50),
        counts: z.strictObject({
          属实: integer(0, 50),
          部分属实: integer(0, 50),
          不属实: integer(0, 50),
          无法核实: integer(0, 50),
        }),
        agreed: verificationFinding.optional(),
      }),
    )
    .max(mostCriteria)
    .optional(),
  sheets: z
    .array(
      z.strictObject({
        expert: expertId,
        sum: hundredths,
        dropped: z.boolean(),
      }),
    )
    .max(50),
  trim: z.strictObject({
    requested: z.boolean(),
    applied: z.boolean(),
  }),
  values: verifiedValues(citedDocument),
  formula: z
    .array(
      z.strictObject({
        criterion: criterionId,
        state: markState.exclude(['not-asked', 'checked']),
        hundredths: hundredths.optional(),
        /** where the weight of a criterion goes that does not apply to the centre */
        spread: z.enum(['dimension', 'total']).optional(),
        explanation: explanationSchema,
      }),
    )
    .max(mostCriteria),
  adjustments: givenAdjustments(citedDocument),
  redLines: z
    .array(
      z.strictObject({
        item: redLineId,
        clue: note,
        raisedBy: z.array(expertId).min(1).max(50),
        panelView: z.enum(['确认线索', '不成立', '待查']),
        status: z.literal('待科技厅审定'),
        citations: z.array(citedDocument).max(50),
      }),
    )
    .max(100),
  missingHandling: z
    .array(
      z.strictObject({
        criterion: criterionId,
        choice: missingChoice,
        reason: note,
      }),
    )
    .max(mostCriteria),
  totals: z.strictObject({
    formula: hundredths.optional(),
    expertMean: fraction,
    bonus: hundredths,
    deduction: hundredths,
    total: hundredths.optional(),
  }),
  state: z.enum(['final', 'pending', 'incomplete']),
  grade: chars(1, 20).optional(),
  /** the panel's own grade, where it does not keep to the one proposed */
  decidedGrade: z.strictObject({ grade: chars(1, 20), reason: note }).optional(),
  /** grades of earlier rounds as the leader states them, the latest first; only where the plan states none */
  statedRounds: z.strictObject({ grades: z.array(chars(1, 20)).min(1).max(20), reason: note }).optional(),
  /** the conditions of a table that apply: what each proposes where it does not hold. Without `holds` a person must look */
  conditions: z
    .array(
      z.strictObject({
        id: conditionId,
        name: note,
        proposes: chars(1, 20),
        holds: z.boolean().optional(),
        /** grades of earlier rounds that it was held against, the latest first */
        previous: z.array(chars(1, 20)).min(1).max(20).optional(),
        ...explanationSchema.pick({ inputs: true, goals: true, counts: true }).shape,
      }),
    )
    .min(1)
    .max(40)
    .optional(),
  flags: z
    .array(
      z.strictObject({
        kind: z.enum([
          'itemDivergence',
          'findingDivergence',
          'totalDivergence',
          'medianDistance',
          'boundary',
          'conditionNotMet',
          'conditionOpen',
          'panelSize',
          'panelMix',
          'unresolvedHard',
        ]),
        condition: conditionId.optional(),
        criterion: criterionId.optional(),
        expert: expertId.optional(),
        message: note,
      }),
    )
    .max(500),
  decisions: z
    .array(
      z.strictObject({
        subject: name,
        decision: note,
        reason: note,
        at: time,
      }),
    )
    .max(200),
  reopened: z
    .array(
      z.strictObject({
        expert: expertId,
        old: sha256,
        new: sha256,
        reason: note,
      }),
    )
    .max(100),
  opinion: opinion,
  consultation: consultation.optional(),
  /** 整改清单 of a stage with marks; under 咨询论证 it stands in `consultation`. Absent where nothing was demanded */
  rectifications: rectifications.min(1).optional(),
  vote: z.strictObject({
    agree: integer(0, 50),
    disagree: integer(0, 50),
  }),
  dissent: z
    .array(
      z.strictObject({
        expert: expertId,
        reason: text,
      }),
    )
    .max(50),
  signers: z
    .array(
      z.strictObject({
        expert: expertId,
        name: name,
        role: panelRole,
        fingerprint: sha256,
      }),
    )
    .min(1)
    .max(50),
  preparedBy: name,
  checkedBy: name,
  journal: z.strictObject({
    head: sha256,
    entries: integer(1),
  }),
  revision: revision,
  replaces: sha256.optional(),
  closedAt: time,
  extensions: extensions.optional(),
})

export type PanelRecord = z.infer<typeof panelSchema>
