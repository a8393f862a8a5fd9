import { z } from 'zod'
import {
  chars,
  citedDocument,
  criterionId,
  date,
  decimal,
  expertId,
  extensions,
  fraction,
  hundredths,
  id,
  integer,
  name,
  note,
  sha256,
  text,
  time,
  unique,
  year,
} from '../format/values.ts'
import { adviceConclusion, adviceTopic, adviceView, centreType, markState, missingChoice, panelRole, stage } from '../format/vocabulary.ts'
import { explanationSchema } from '../scoring/explanation.ts'

/** panel.json: the merged record of a panel, RFC 8785 bytes (formats.md § 7). */
export const panelSchema = z.strictObject({
  format: z.literal('tic-review/panel@1'),
  software: z.strictObject({
    name: z.literal('tic-review'),
    version: chars(1, 40),
  }),
  task: id,
  package: z.strictObject({
    id: id,
    revision: integer(1, 9999),
    sha256: sha256,
  }),
  stage: stage,
  centre: z.strictObject({
    name: name,
    type: centreType,
  }),
  standard: z
    .strictObject({
      id: id,
      version: chars(1, 40),
      sha256: sha256,
      label: note,
      documentNumber: name,
    })
    .optional(),
  results: z
    .array(
      z.strictObject({
        sha256: sha256,
        expert: expertId,
        name: name,
        fingerprint: sha256,
        revision: integer(1, 9999),
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
    .max(60),
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
  values: z
    .array(
      z.strictObject({
        figure: chars(1, 60),
        year: year.optional(),
        declared: decimal,
        verified: decimal,
        reason: note,
        citations: z.array(citedDocument).max(50),
      }),
    )
    .max(200),
  formula: z
    .array(
      z.strictObject({
        criterion: criterionId,
        state: markState,
        hundredths: hundredths.optional(),
        explanation: explanationSchema,
      }),
    )
    .max(60),
  adjustments: z
    .array(
      z.strictObject({
        item: z.string().regex(/^[BM][0-9]{2}$/),
        amount: integer(1, 10000),
        reason: note,
        citations: z.array(citedDocument).max(50),
      }),
    )
    .max(50),
  redLines: z
    .array(
      z.strictObject({
        item: z.string().regex(/^[a-z]$/),
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
    .max(60),
  totals: z.strictObject({
    formula: hundredths.optional(),
    expertMean: fraction,
    bonus: hundredths,
    deduction: hundredths,
    total: hundredths.optional(),
  }),
  state: z.enum(['final', 'pending', 'incomplete']),
  grade: chars(1, 20).optional(),
  flags: z
    .array(
      z.strictObject({
        kind: z.enum(['itemDivergence', 'totalDivergence', 'medianDistance', 'boundary', 'panelSize', 'panelMix', 'unresolvedHard']),
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
  opinion: z.strictObject({
    overall: text,
    strengths: text.optional(),
    problems: text.optional(),
    suggestions: text.optional(),
    conclusion: chars(1, 40).optional(),
  }),
  consultation: z
    .strictObject({
      topics: z
        .array(
          z.strictObject({
            topic: adviceTopic,
            view: adviceView,
            note: note.optional(),
          }),
        )
        .min(1)
        .max(6),
      rectifications: z
        .array(
          z.strictObject({
            problem: note,
            demand: note,
            unit: name.optional(),
            due: date.optional(),
          }),
        )
        .max(200),
      conclusion: adviceConclusion,
    })
    .optional(),
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
  revision: integer(1, 9999),
  replaces: sha256.optional(),
  closedAt: time,
  extensions: extensions.optional(),
})

export type PanelRecord = z.infer<typeof panelSchema>
