import { z } from 'zod'
import { centre, revision, standardReference } from '../format/parts.ts'
import {
  chars,
  criterionId,
  date,
  decimal,
  expertId,
  extensions,
  id,
  integer,
  keysDepend,
  mostCriteria,
  name,
  note,
  sha256,
  time,
  unique,
} from '../format/values.ts'
import { panelRole, register, specialty, stage, voteShare } from '../format/vocabulary.ts'

const shape = z.strictObject({
  format: z.literal('tic-review/task@1'),
  id: id,
  package: z.strictObject({
    id: id,
    revision: revision,
    replaces: sha256.optional(),
    createdAt: time,
    createdBy: name,
  }),
  stage: stage,
  centre: centre,
  standard: standardReference.optional(),
  panel: z
    .array(
      z.strictObject({
        id: expertId,
        name: name,
        unit: name,
        role: panelRole,
        specialty: specialty.optional(),
        leads: unique(z.array(criterionId).max(mostCriteria)).optional(),
        fingerprint: sha256.optional(),
      }),
    )
    .min(1)
    .max(50),
  office: z
    .strictObject({
      certificate: chars(1, 8000).describe('DER in base64: the own certificate of the office that issues the experts’ certificates'),
      withdrawn: z
        .array(z.strictObject({ fingerprint: sha256, at: date }))
        .max(5000)
        .optional(),
    })
    .optional(),
  dates: z.strictObject({
    from: date,
    to: date,
    materialsDeadline: date.optional(),
    scoringDeadline: time.optional(),
  }),
  agenda: z
    .array(
      z.strictObject({
        at: time,
        text: note,
      }),
    )
    .max(100)
    .optional(),
  settings: z.strictObject({
    minOperatingMonths: integer(0, 120).optional().describe('月, default 24'),
    boardMeetingsPerYear: integer(0, 12).optional().describe('次/年, default 1'),
    mainSharePercent: integer(0, 100).optional().describe('%, default 50'),
    juneApproval: z.enum(['待确认', '视同豁免', '视同应交']).optional(),
    directorCountsInside: z.boolean().optional(),
    trim: z.boolean().optional(),
    voteShare: voteShare.optional().describe('share of the experts who must agree, default 2/3'),
    onSite: z.boolean().optional(),
    fillMissingAllowed: z.boolean().optional(),
    contractIncomeRatio: decimal.optional().describe('times, default 3'),
    yearlyJumpPercent: integer(1, 100000).optional().describe('%, default 300'),
    selfMarkDifferencePercent: integer(0, 100)
      .optional()
      .describe('% of the full mark; a mark farther from the self mark wants a reason; without it none is asked'),
  }),
  draws: z
    .array(
      z.strictObject({
        register,
        count: integer(1, 1000),
        seed: chars(1, 64),
      }),
    )
    .max(10)
    .optional(),
  extensions: extensions.optional(),
})

/** data/task.json: what this panel is to do (formats.md § 5). 咨询论证 has no standard, every other stage names one. */
export const taskSchema = keysDepend(
  shape,
  ({ stage, standard }) => {
    if (stage === '咨询论证') return standard === undefined ? {} : { unknown: ['standard'] }
    return standard === undefined ? { missing: ['standard'] } : {}
  },
  {
    if: { properties: { stage: { const: '咨询论证' } } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { properties: { standard: false } },
    else: { required: ['standard'] },
  },
)

export type Task = z.infer<typeof taskSchema>
export type PanelMember = Task['panel'][number]
export type TaskSettings = Task['settings']
export type Stage = Task['stage']
