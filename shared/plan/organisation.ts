import { z } from 'zod'
import { date, id, name, note, ref, unique, unitId } from '../format/values.ts'
import { countFigureSchema, figureByYearSchema, figureSchema } from './figures.ts'

const filings = z.array(z.strictObject({ to: z.enum(['推荐部门', '归口管理部门', '科技厅']), date: date, receipt: ref.optional() })).max(10)

/** 依托, 共建, 分中心 and 研发机构; exactly one 依托, the lead unit. */
export const unitsSchema = z
  .array(
    z.strictObject({
      id: unitId,
      name: name,
      aliases: z.array(name).max(10).optional(),
      role: z.enum(['依托', '共建', '分中心', '研发机构']),
      kind: z.enum(['企业', '高校', '科研院所', '政府', '其他']),
      location: name.optional(),
      agreement: ref.optional(),
      contributedCash: figureSchema.optional().describe('万元'),
      contributedStaff: countFigureSchema.optional().describe('人'),
    }),
  )
  .min(1)
  .max(200)

export const charterSchema = z.strictObject({
  document: ref.optional(),
  rightsAndDuties: ref.optional(),
  rules: z.array(ref).max(100).optional(),
  openServiceRules: ref.optional(),
  incomeSplitRules: ref.optional(),
})

/** 管理委员会; meetings a year are counted from the meetings listed. */
export const boardSchema = z.strictObject({
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
})

/** 技术指导委员会. */
export const techCommitteeSchema = z.strictObject({
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
})

/** 中心主任, one after the other. */
export const directorsSchema = z
  .array(
    z.strictObject({
      name: name,
      unit: name,
      start: date,
      end: date.optional(),
      monthsInCentre: figureByYearSchema.describe('月, by year'),
      hireDocument: ref.optional(),
      filings: filings,
    }),
  )
  .max(20)

/** Changes since the approval: the first four kinds need 备案, the last four 批复. */
export const changesSchema = z
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
      filings: filings,
      approvalNumber: name.optional(),
      approvalDocument: ref.optional(),
    }),
  )
  .max(200)
