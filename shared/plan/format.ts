import { z } from 'zod'
import {
  chars,
  criterionId,
  date,
  decimal,
  documentId,
  extensions,
  id,
  integer,
  mostCriteria,
  name,
  note,
  ref,
  text,
  unique,
  unitId,
  year,
} from '../format/values.ts'
import { adviceConclusion, buildMode, centreType, documentKind, evaluationGrade } from '../format/vocabulary.ts'
import { figuresSchema } from './figures.ts'
import { figureKeyText, indicatorsSchema } from './indicators.ts'
import { boardSchema, changesSchema, charterSchema, directorsSchema, techCommitteeSchema, unitsSchema } from './organisation.ts'
import { registersSchema } from './registers.ts'

/** data/plan.json: the centre's facts (formats.md § 3). Amounts 万元, counts 人/项/件/家/台套/条, areas ㎡, hours 小时, months 月. */
export const planSchema = z.strictObject({
  format: z.literal('tic-review/plan@1'),
  centre: z.strictObject({
    name: name,
    type: centreType,
    field: z.enum(['新能源', '新材料', '装备制造', '新一代信息技术', '大数据', '煤化工', '民族医药', '现代农牧业', '生态环境', '其他']),
    mode: buildMode,
    leadUnit: unitId,
    leadType: z.enum(['企业', '高校', '科研院所', '其他']),
    creditCode: chars(18, 18).optional(),
    recommender: name,
    competentDepartment: name,
    functions: unique(
      z
        .array(
          z.enum([
            '关键核心技术研发',
            '源头技术创新',
            '中试熟化',
            '应用技术开发升值',
            '共性技术和产品研发',
            '成果转移转化',
            '应用示范及产业化',
          ]),
        )
        .max(7),
    ).optional(),
    nationalBid: z.boolean().optional(),
    summary: text.optional(),
  }),
  dates: z.strictObject({
    planVersion: date,
    consult: date.optional(),
    apply: date.optional(),
    approve: date.optional(),
    operateStart: date.optional(),
    evalBase: date.optional(),
    evalPeriod: z
      .strictObject({
        from: date,
        to: date,
      })
      .optional(),
  }),
  planDocument: ref.optional(),
  recommendation: z
    .strictObject({
      by: name,
      date: date,
      document: ref.optional(),
    })
    .optional(),
  comparisonDocument: ref.optional(),
  approval: z
    .strictObject({
      number: name,
      date: date,
      leadUnit: name,
      coBuilders: z.array(name).max(100),
      type: centreType,
      mode: buildMode,
      document: ref.optional(),
    })
    .optional(),
  legal: z.strictObject({
    isLegalPerson: z.boolean(),
    legalPersonId: name.optional(),
    ownAccount: z.boolean(),
    ownLedger: z.boolean(),
    nonLegalReason: text.optional(),
    document: ref.optional(),
  }),
  units: unitsSchema,
  charter: charterSchema,
  board: boardSchema,
  techCommittee: techCommitteeSchema,
  directors: directorsSchema,
  changes: changesSchema,
  figures: figuresSchema,
  /** figures that the standard declares beside the built-in ones, and what the centre is by the standard's attributes */
  indicators: indicatorsSchema.optional(),
  attributes: z.record(figureKeyText, chars(1, 60)).optional(),
  registers: registersSchema.optional(),
  goals: z
    .array(
      z.strictObject({
        id: id,
        text: note,
        year: year,
        target: decimal.describe('in `unit`'),
        unit: chars(1, 20),
        actual: decimal.optional().describe('in `unit`'),
        status: z.enum(['完成', '未完成', '进行中']).optional(),
        source: ref.optional(),
        weight: decimal.optional(),
      }),
    )
    .max(1000),
  annualReports: z
    .array(
      z.strictObject({
        year: year,
        parts: unique(
          z.array(z.enum(['发展计划', '重大项目', '经费预决算', '重大学术活动', '研发方向及研发内容', '下一年工作计划'])).max(6),
        ),
        recommenderReviewed: date.optional(),
        received: date.optional(),
        document: ref.optional(),
      }),
    )
    .max(20),
  consultation: z
    .strictObject({
      date: date.optional(),
      conclusion: adviceConclusion.optional(),
      items: z
        .array(
          z.strictObject({
            id: id,
            problem: note,
            demand: note,
            unit: name.optional(),
            due: date.optional(),
            status: z.enum(['已完成', '进行中', '未完成']).optional(),
            evidence: ref.optional(),
          }),
        )
        .max(500),
    })
    .optional(),
  commitments: z
    .array(
      z.strictObject({
        party: name,
        kind: z.enum(['资金', '政策', '配套']),
        text: note.optional(),
        amount: decimal.optional().describe('万元'),
        arrived: decimal.optional().describe('万元'),
        document: ref.optional(),
      }),
    )
    .max(200),
  integrity: z.strictObject({
    statementsSigned: z.boolean(),
    statement: ref.optional(),
    dishonestList: z.boolean(),
    bankruptcyOrStop: z.boolean(),
    penalties: z
      .array(
        z.strictObject({
          date: date,
          text: note,
          document: ref.optional(),
        }),
      )
      .max(100),
    safetyEnvironmentCases: z
      .array(
        z.strictObject({
          date: date,
          text: note,
          document: ref.optional(),
        }),
      )
      .max(100),
    missedEvaluations: z
      .array(
        z.strictObject({
          date: date,
          reason: note.optional(),
        }),
      )
      .max(20),
    previousEvaluations: z
      .array(
        z.strictObject({
          year: year,
          grade: evaluationGrade,
          rectifyBy: date.optional(),
          rectified: z.boolean().optional(),
        }),
      )
      .max(20),
  }),
  works: z
    .array(
      z.strictObject({
        title: name,
        authors: z.array(name).min(1).max(50),
        signedByCentre: z.boolean(),
        document: ref.optional(),
        thirdPartyTest: ref.optional(),
        users: z.array(name).max(50),
      }),
    )
    .max(3),
  documents: z
    .array(
      z.strictObject({
        id: documentId,
        title: name,
        path: chars(7, 1000).regex(/^files\/.+/),
        kind: documentKind,
        pages: integer(1, 100000).optional().describe('PDF pages or worksheets; 1 for pictures and text'),
        date: date.optional(),
        issuer: name.optional(),
        criteria: unique(z.array(criterionId).max(mostCriteria)).optional(),
      }),
    )
    .max(50000),
  extensions: extensions.optional(),
})

export type Plan = z.infer<typeof planSchema>
export type Unit = Plan['units'][number]
export type PlanDocument = Plan['documents'][number]
export type Figures = Plan['figures']
export type { FigureKey } from '../format/figures.ts'
