import { z } from 'zod'
import {
  attributesOfCentre,
  centre,
  consultation,
  givenAdjustments,
  opinion,
  packageReference,
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
  groupId,
  hundredths,
  id,
  integer,
  keysDepend,
  mostCriteria,
  name,
  note,
  ruleId,
  sha256,
  text,
  time,
  unique,
} from '../format/values.ts'
import {
  markMethod,
  markState,
  noteKind,
  photoKind,
  relation,
  ruleView,
  specialty,
  stage,
  verificationFinding,
} from '../format/vocabulary.ts'
import { confirmedTable } from '../review/confirmedTable.ts'
import { noteFields, rowShape } from '../review/note.ts'
import { explanationSchema } from '../scoring/explanation.ts'

/** In JSON Schema: a mark exactly when it is scored, a spread exactly where it does not apply. */
const keysByState = {
  if: { properties: { state: { const: 'scored' } } },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { required: ['mark'], properties: { spread: false } },
  else: {
    properties: { mark: false },
    if: { properties: { state: { const: 'not-applicable' } } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { required: ['spread'] },
    else: { properties: { spread: false } },
  },
}

/** One criterion of the sheet: a mark exactly when it is scored, by a person or by figures. */
const criterion = keysDepend(
  z.strictObject({
    id: criterionId,
    dimension: name,
    /** the group of its dimension, under a table with groups */
    group: groupId.optional(),
    name: name,
    max: integer(1, 10000),
    method: markMethod,
    /** outside the marks of its dimension: adds to it, or takes from it */
    counts: z.enum(['bonus', 'deduction']).optional(),
    clauses: z.array(chars(1, 40)).min(1).max(10),
    state: markState.exclude(['judged']),
    mark: hundredths.optional(),
    /** where the weight of a criterion goes that does not apply to the centre */
    spread: z.enum(['dimension', 'total']).optional(),
    /** 自评分 as the package has it: shown, never counted */
    selfMark: hundredths.optional(),
    /** 初审 of the item as the package has it: shown, never counted */
    preliminary: z.strictObject({ mark: hundredths.optional(), opinion: note.optional() }).optional(),
    finding: verificationFinding.optional(),
    /** 原件已核: the originals were seen */
    original: z.literal(true).optional(),
    reason: note.optional(),
    citations: z.array(citedDocument).max(50),
    explanation: explanationSchema.optional(),
  }),
  ({ state, mark, spread }) => {
    const [isScored, isSpread] = [state === 'scored', state === 'not-applicable']
    return {
      missing: [...(isScored && mark === undefined ? ['mark'] : []), ...(isSpread && spread === undefined ? ['spread'] : [])],
      unknown: [...(!isScored && mark !== undefined ? ['mark'] : []), ...(!isSpread && spread !== undefined ? ['spread'] : [])],
    }
  },
  keysByState,
)

/** result.json: one expert's locked sheet, RFC 8785 bytes (formats.md § 7). */
export const resultSchema = z.strictObject({
  format: z.literal('tic-review/result@1'),
  software: z.strictObject({
    name: z.literal('tic-review'),
    version: chars(1, 40),
  }),
  task: id,
  package: packageReference,
  stage: stage,
  centre: centre,
  standard: standardTitle.optional(),
  /** what the centre is, by the attributes that the standard asks for */
  attributes: attributesOfCentre.optional(),
  expert: z.strictObject({
    id: expertId,
    name: name,
    unit: name,
    role: z.enum(['组长', '组员']),
    specialty: specialty.optional(),
    fingerprint: sha256,
  }),
  pledge: z.strictObject({
    textSha256: sha256,
    acceptedAt: time,
  }),
  recusal: z.strictObject({
    declared: z.boolean(),
    relations: unique(z.array(relation).max(6)),
    reason: note.optional(),
  }),
  findings: z
    .array(
      z.strictObject({
        rule: ruleId,
        kind: z.enum(['HARD', 'SOFT', 'FLAG', 'FLOW', 'TEXT']),
        outcome: z.enum(['pass', 'fail', 'warn', 'missing', 'ask', 'notApplicable']),
        clause: chars(1, 60),
        message: note,
        fields: z.array(chars(1, 200)).max(200),
        view: ruleView.optional(),
        note: note.optional(),
        citations: z.array(citedDocument).max(50).optional(),
      }),
    )
    .max(100),
  criteria: z.array(criterion).max(mostCriteria),
  values: verifiedValues(citedDocument),
  /** the panel's 核定 table that `values` are those of */
  table: confirmedTable.optional(),
  adjustments: givenAdjustments(citedDocument),
  redLines: z
    .array(
      z.strictObject({
        item: redLineId,
        clue: note,
        status: z.literal('待科技厅审定'),
        citations: z.array(citedDocument).max(50),
      }),
    )
    .max(26),
  totals: z.strictObject({
    expert: hundredths,
    formula: hundredths.optional(),
    dimensions: z
      .array(
        z.strictObject({
          name: name,
          max: hundredths,
          /** whether bonus items may lift it over its marks */
          mayExceed: z.boolean().optional(),
          mark: hundredths.optional(),
        }),
      )
      .max(9),
    /** under a table of an office's own: its groups, to how many decimals it rounds, and what the whole sheet comes to */
    groups: z
      .array(z.strictObject({ id: groupId, name: name, cap: hundredths.optional(), mark: hundredths.optional() }))
      .min(1)
      .max(100)
      .optional(),
    decimals: z.strictObject({ criterion: integer(0, 2).optional(), total: integer(0, 2).optional() }).optional(),
    total: hundredths.optional(),
  }),
  notes: z
    .array(
      z.strictObject({
        kind: noteKind,
        text: text,
        criterion: criterionId.optional(),
        at: time.optional(),
        citations: z.array(citedDocument).max(50).optional(),
        fields: noteFields.optional(),
      }),
    )
    .max(500),
  attachments: z
    .array(
      z.strictObject({
        id: z.string().regex(/^A[0-9]{3,5}$/),
        title: name,
        kind: photoKind,
        sha256: sha256,
        bytes: integer(1),
        of: z.strictObject(rowShape).optional(),
        caption: name.optional(),
      }),
    )
    .max(500),
  opinion: opinion.optional(),
  consultation: consultation.optional(),
  journal: z.strictObject({
    head: sha256,
    entries: integer(1),
  }),
  revision: revision,
  replaces: sha256.optional(),
  lockedAt: time,
  extensions: extensions.optional(),
})

export type ResultRecord = z.infer<typeof resultSchema>
export type ResultCriterion = ResultRecord['criteria'][number]
export type Finding = ResultRecord['findings'][number]
