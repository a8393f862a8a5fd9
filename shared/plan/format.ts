import { z } from 'zod'
import {
  chars,
  count,
  countByYear,
  criterionId,
  date,
  decimal,
  decimalByYear,
  documentId,
  extensions,
  id,
  integer,
  name,
  note,
  period,
  ref,
  source,
  text,
  unique,
  unitId,
  year,
} from '../format/values.ts'

const countFigureSchema = z.strictObject({
  declared: count,
  verified: count.optional(),
  verifiedReason: note.optional(),
  source: source,
  period: period,
  filledBy: name.optional(),
  own: z.boolean(),
  alsoReported: z
    .array(
      z.strictObject({
        source: source,
        year: year.optional(),
        value: decimal,
      }),
    )
    .min(1)
    .max(20)
    .optional(),
})

const countFigureByYearSchema = z.strictObject({
  declared: countByYear,
  verified: countByYear.optional(),
  verifiedReason: note.optional(),
  source: source,
  period: period,
  filledBy: name.optional(),
  own: z.boolean(),
  alsoReported: z
    .array(
      z.strictObject({
        source: source,
        year: year.optional(),
        value: decimal,
      }),
    )
    .min(1)
    .max(20)
    .optional(),
})

const figureSchema = z.strictObject({
  declared: decimal,
  verified: decimal.optional(),
  verifiedReason: note.optional(),
  source: source,
  period: period,
  filledBy: name.optional(),
  own: z.boolean(),
  alsoReported: z
    .array(
      z.strictObject({
        source: source,
        year: year.optional(),
        value: decimal,
      }),
    )
    .min(1)
    .max(20)
    .optional(),
})

const figureByYearSchema = z.strictObject({
  declared: decimalByYear,
  verified: decimalByYear.optional(),
  verifiedReason: note.optional(),
  source: source,
  period: period,
  filledBy: name.optional(),
  own: z.boolean(),
  alsoReported: z
    .array(
      z.strictObject({
        source: source,
        year: year.optional(),
        value: decimal,
      }),
    )
    .min(1)
    .max(20)
    .optional(),
})

/** data/plan.json: the centre's facts (formats.md § 3). Amounts 万元, counts 人/项/件/家/台套/条, areas ㎡, hours 小时, months 月. */
export const planSchema = z.strictObject({
  format: z.literal('tic-review/plan@1'),
  centre: z.strictObject({
    name: name,
    type: z.enum(['综合领域类', '专业技术类']),
    field: z.enum(['新能源', '新材料', '装备制造', '新一代信息技术', '大数据', '煤化工', '民族医药', '现代农牧业', '生态环境', '其他']),
    mode: z.enum(['企业牵头', '高校院所牵头', '平台型公司']),
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
      type: z.enum(['综合领域类', '专业技术类']),
      mode: z.enum(['企业牵头', '高校院所牵头', '平台型公司']),
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
  units: z
    .array(
      z.strictObject({
        id: unitId,
        name: name,
        aliases: z.array(name).max(10).optional(),
        role: z.enum(['依托', '共建', '分中心', '研发机构']),
        kind: z.enum(['企业', '高校', '科研院所', '政府', '其他']),
        location: name.optional(),
        agreement: ref.optional(),
        contributedCash: figureSchema.optional(),
        contributedStaff: countFigureSchema.optional(),
      }),
    )
    .min(1)
    .max(200),
  charter: z.strictObject({
    document: ref.optional(),
    rightsAndDuties: ref.optional(),
    rules: z.array(ref).max(100).optional(),
    openServiceRules: ref.optional(),
    incomeSplitRules: ref.optional(),
  }),
  board: z.strictObject({
    members: z
      .array(
        z.strictObject({
          name: name,
          unit: name,
          post: name,
          isChair: z.boolean(),
        }),
      )
      .max(100),
    meetings: z
      .array(
        z.strictObject({
          date: date,
          topics: unique(z.array(z.enum(['发展计划', '重大项目', '经费预决算', '主任聘用', '人财物', '其他'])).max(6)),
          minutes: ref.optional(),
        }),
      )
      .max(200),
  }),
  techCommittee: z.strictObject({
    members: z
      .array(
        z.strictObject({
          name: name,
          unit: name,
          category: z.enum(['中心主任', '技术', '管理', '经济', '其他']),
          isChair: z.boolean(),
          title: name.optional(),
        }),
      )
      .max(100),
    opinions: z
      .array(
        z.strictObject({
          date: date,
          topic: name,
          document: ref.optional(),
        }),
      )
      .max(200),
  }),
  directors: z
    .array(
      z.strictObject({
        name: name,
        unit: name,
        start: date,
        end: date.optional(),
        monthsInCentre: figureByYearSchema,
        hireDocument: ref.optional(),
        filings: z
          .array(
            z.strictObject({
              to: z.enum(['推荐部门', '归口管理部门', '科技厅']),
              date: date,
              receipt: ref.optional(),
            }),
          )
          .max(10),
      }),
    )
    .max(20),
  changes: z
    .array(
      z.strictObject({
        id: id,
        kind: z.enum([
          '牵头单位重组',
          '章程变更',
          '委员会人员调整',
          '主任更换',
          '牵头单位变更',
          '共建单位调整',
          '建设类型变更',
          '建设模式变更',
        ]),
        date: date,
        description: note,
        filings: z
          .array(
            z.strictObject({
              to: z.enum(['推荐部门', '归口管理部门', '科技厅']),
              date: date,
              receipt: ref.optional(),
            }),
          )
          .max(10),
        approvalNumber: name.optional(),
        approvalDocument: ref.optional(),
      }),
    )
    .max(200),
  figures: z.strictObject({
    total_staff: countFigureSchema.optional(),
    rd_staff: countFigureSchema.optional(),
    rd_staff_fulltime: countFigureSchema.optional(),
    senior_title: countFigureSchema.optional(),
    doctor: countFigureSchema.optional(),
    equip_count: countFigureSchema.optional(),
    pilot_lines: countFigureSchema.optional(),
    projects_national: countFigureSchema.optional(),
    projects_region: countFigureSchema.optional(),
    projects_other: countFigureSchema.optional(),
    invention: countFigureSchema.optional(),
    utility_soft: countFigureSchema.optional(),
    std_lead_intl_nat: countFigureSchema.optional(),
    std_join_intl_nat: countFigureSchema.optional(),
    std_industry_local: countFigureSchema.optional(),
    other_ip: countFigureSchema.optional(),
    incubated: countFigureSchema.optional(),
    incubated_hightech: countFigureSchema.optional(),
    demo_projects: countFigureSchema.optional(),
    talents_recruited: countFigureByYearSchema.optional(),
    trainees: countFigureByYearSchema.optional(),
    transfer_count: countFigureByYearSchema.optional(),
    contract_count: countFigureByYearSchema.optional(),
    served_total: countFigureByYearSchema.optional(),
    served_sme: countFigureByYearSchema.optional(),
    served_other: countFigureByYearSchema.optional(),
    tasks_planned: countFigureByYearSchema.optional(),
    tasks_done: countFigureByYearSchema.optional(),
    rd_area: figureSchema.optional(),
    pilot_area: figureSchema.optional(),
    equip_value: figureSchema.optional(),
    match_new: figureSchema.optional(),
    own_invest_baseline: figureSchema.optional(),
    own_invest_now: figureSchema.optional(),
    net_transfer_income: figureSchema.optional(),
    to_rd: figureSchema.optional(),
    to_team: figureSchema.optional(),
    equip_open_hours: figureByYearSchema.optional(),
    total_income: figureByYearSchema.optional(),
    tech_income: figureByYearSchema.optional(),
    tech_income_dev: figureByYearSchema.optional(),
    tech_income_transfer: figureByYearSchema.optional(),
    tech_income_license: figureByYearSchema.optional(),
    tech_income_consult: figureByYearSchema.optional(),
    tech_income_service: figureByYearSchema.optional(),
    project_income: figureByYearSchema.optional(),
    subsidy_income: figureByYearSchema.optional(),
    other_income: figureByYearSchema.optional(),
    rd_expense_by_year: figureByYearSchema.optional(),
    capex: figureByYearSchema.optional(),
    invest_total: figureByYearSchema.optional(),
    invest_fiscal_region: figureByYearSchema.optional(),
    invest_fiscal_other: figureByYearSchema.optional(),
    invest_lead: figureByYearSchema.optional(),
    invest_co: figureByYearSchema.optional(),
    invest_social: figureByYearSchema.optional(),
    transfer_income_received: figureByYearSchema.optional(),
    tech_contract_by_year: figureByYearSchema.optional(),
  }),
  registers: z
    .strictObject({
      people: z
        .array(
          z.strictObject({
            id: id,
            name: name,
            post: name.optional(),
            fullTime: z.boolean(),
            payUnit: name,
          }),
        )
        .max(5000)
        .optional(),
      equipment: z
        .array(
          z.strictObject({
            id: id,
            name: name,
            value: decimal,
            location: name.optional(),
            bought: date.optional(),
            open: z.boolean().optional(),
          }),
        )
        .max(20000)
        .optional(),
      contracts: z
        .array(
          z.strictObject({
            number: name,
            title: name,
            party: name,
            kind: z.enum(['开发', '转让', '许可', '咨询', '服务', '其他']),
            amount: decimal,
            received: decimal.optional(),
            date: date,
            partyIsSme: z.boolean(),
            relatedParty: z.boolean(),
            document: ref.optional(),
          }),
        )
        .max(20000)
        .optional(),
      projects: z
        .array(
          z.strictObject({
            number: name,
            title: name,
            level: z.enum(['国家级', '自治区级', '盟市级', '企业委托', '其他']),
            role: z.enum(['牵头', '主要参与']),
            start: date,
            end: date.optional(),
            amount: decimal.optional(),
            document: ref.optional(),
          }),
        )
        .max(5000)
        .optional(),
      intellectualProperty: z
        .array(
          z.strictObject({
            number: name,
            title: name,
            kind: z.enum(['发明专利', '实用新型', '软件著作权', '国际标准', '国家标准', '行业标准', '地方标准', '其他']),
            owner: name,
            signedByCentre: z.boolean(),
            date: date,
            document: ref.optional(),
          }),
        )
        .max(20000)
        .optional(),
    })
    .optional(),
  goals: z
    .array(
      z.strictObject({
        id: id,
        text: note,
        year: year,
        target: decimal,
        unit: chars(1, 20),
        actual: decimal.optional(),
        status: z.enum(['完成', '未完成', '进行中']).optional(),
        source: ref.optional(),
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
      conclusion: z.enum(['建议提出创建申请', '完善后再申请', '暂不建议']).optional(),
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
        amount: decimal.optional(),
        arrived: decimal.optional(),
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
          grade: z.enum(['优秀', '良好', '合格', '不合格']),
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
        kind: z.enum(['pdf', 'xlsx', 'xls', 'et', 'csv', 'jpg', 'png', 'txt', 'docx', 'ofd']),
        pages: integer(1, 100000).optional(),
        date: date.optional(),
        issuer: name.optional(),
        criteria: unique(z.array(criterionId).max(60)).optional(),
      }),
    )
    .max(50000),
  extensions: extensions.optional(),
})

export type Plan = z.infer<typeof planSchema>
export type Unit = Plan['units'][number]
export type PlanDocument = Plan['documents'][number]
export type Figures = Plan['figures']
export type FigureKey = keyof Figures
