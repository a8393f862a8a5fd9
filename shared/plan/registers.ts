import { z } from 'zod'
import { date, decimal, id, name, ref } from '../format/values.ts'

/** Lists for spot-check draws and duplicates; each may be a part of the whole. Amounts 万元. */
export const registersSchema = z.strictObject({
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
        value: decimal.describe('万元'),
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
        amount: decimal.describe('万元'),
        received: decimal.optional().describe('万元'),
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
        amount: decimal.optional().describe('万元'),
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
