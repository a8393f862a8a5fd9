import type { officeTables } from './office.ts'

/** Marks in 分, worked out by hand from the table's own words. */
export interface OfficeCase {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly figures: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  /** what the experts enter */
  readonly marks: Readonly<Record<string, number>>
  readonly previous?: readonly string[]
  /** of every item: its rounded mark, or its state */
  readonly expected: Readonly<Record<string, number | string>>
  readonly total: number
  readonly grade: string
}

const years = (first: string, second: string, third: string) => ({ '2023': first, '2024': second, '2025': third })
const latest = (last: string) => ({ '2025': last })

const large = { sales: years('10000', '12000', '13200'), profit: years('500', '-100', '-50'), rd: latest('600'), researchers: '32' }
const small = { sales: years('2000', '3000', '4500'), profit: years('5', '-10', '1600'), rd: latest('300'), researchers: '20' }

const builders = {
  ...{ sci_spend: years('700', '800', '900'), main_income: years('20000', '24000', '26450'), last_share: '2.5' },
  ...{ pay_centre: '18', pay_all: '12', training_hours: latest('1200'), staff: '40', researchers: '20', seniors: '6', doctors: '3' },
  ...{ academicians: '0', nat_talents: '1', prov_talents: '0', academicians_part: '0', nat_talents_part: '0', prov_talents_part: '1' },
  ...{ equipment: '750', lab_area: '800', pilot_space: '600', hours_used: '470', hours_rated: '1000', inventions: years('2', '2', '3') },
  ...{ nat_methods: '0', prov_methods: '1', std_lead: '0', std_join: '1', new_output: latest('9257.5') },
  ...{ energy: years('90', '100', '105'), accidents: '0', near_misses: '1' },
}
const buildersMarks = { T01: 2, T02: 2, T03: 1, T04: 3, T22: 2.5 }
const buildersExpected = {
  ...{ ...buildersMarks, T07: 3, T08: 0.5, T09: 4, T10: 3, T11: 4, T12: 3.5, T13: 3.6, T14: 3 },
  ...{ T15: 12, T16: 4, T17: 6.4, T18: 6, T19: 2, T20: 5, T21: 3 },
}

const agency = {
  ...{ staff: '8', part_experts: '5', op_income: latest('60'), work_fund: latest('20'), deals: latest('12') },
  ...{ deal_amount: years('1000', '1200', '1500'), tech_rev: latest('90'), total_rev: latest('200'), profit_tax: latest('-10') },
  ...{ served_large: latest('5'), served_small: latest('10'), hosted: latest('3'), coheld: latest('2') },
  ...{ hosted_online: latest('2'), coheld_online: latest('0'), brokers: '2', received: years('950', '1000', '1400') },
  ...{ satisfied: '18', surveys: '19', complaints: '1', big_deals: '1' },
}
const agencyMarks = { S16: 5, S17: 4, S18: 2, S19: 5, S20: 3, S24: 1 }
const agencyExpected = {
  ...{ S01: 3.2, S02: 1, S03: 2.4, S04: 4, S08: 4.5, S09: 6, S10: 6, S11: 6, S14: 5, S15: 2, S21: 0, S22: 1, S23: 2 },
  ...agencyMarks,
}

export const officeCases: Readonly<Record<(typeof officeTables)[number], readonly OfficeCase[]>> = {
  'enterprise-centre': [
    {
      name: 'two years of loss take the whole dimension, and 60 does not pass 70',
      figures: {
        ...large,
        ...{
          equip_value: '450',
          projects: '2',
          standards: '1',
          brands: '0',
          inventions: '1',
          utilities: '5',
          awards_high: '0',
          awards_city: '1',
        },
      },
      marks: { A11: 5, A12: 3, A13: 3, A14: 5, A15: 0, A16: 5, A18: 5 },
      expected: {
        ...{ A01: 5, A02: 5, A03: 0, A04: 3, A05: 3, A06: 3, A07: 5, A08: 5, A09: 0, A10: 10 },
        ...{ A11: 5, A12: 3, A13: 3, A14: 5, A15: 0, A16: 5, A17: 5, A18: 5, A19: 20 },
      },
      total: 60,
      grade: '不通过',
    },
    {
      name: 'a small enterprise is measured by its own rows, and a bonus lifts a dimension over its marks',
      figures: {
        ...small,
        ...{
          equip_value: '100',
          projects: '3',
          standards: '0',
          brands: '1',
          inventions: '3',
          utilities: '0',
          awards_high: '1',
          awards_city: '0',
        },
      },
      marks: { A11: 5, A12: 5, A13: 5, A14: 5, A15: 5, A16: 5, A18: 0 },
      expected: {
        ...{ A01: 2, A02: 10, A03: 5, A04: 2, A05: 2, A06: 5, A07: 5, A08: 0, A09: 5, A10: 15 },
        ...{ A11: 5, A12: 5, A13: 5, A14: 5, A15: 5, A16: 5, A17: 10, A18: 0, A19: 0 },
      },
      total: 91,
      grade: '通过',
    },
  ],
  'construction-centre': [
    {
      name: 'a building enterprise in its second round',
      attributes: { kind: '建筑企业', round: '评价' },
      figures: builders,
      marks: buildersMarks,
      previous: ['良好'],
      expected: { ...buildersExpected, T05: 2, T06: 2 },
      total: 77.5,
      grade: '合格',
    },
    {
      name: 'the same after an earlier 合格',
      attributes: { kind: '建筑企业', round: '评价' },
      figures: builders,
      marks: buildersMarks,
      previous: ['合格'],
      expected: { ...buildersExpected, T05: 2, T06: 2 },
      total: 77.5,
      grade: '不合格',
    },
    {
      name: 'another enterprise in its first round: what does not apply is spread over the rest',
      attributes: { kind: '其他企业', round: '认定' },
      figures: builders,
      marks: buildersMarks,
      expected: { ...buildersExpected, T05: 5, T06: 'not-applicable' },
      // 78.5 of 97
      total: 80.93,
      grade: '良好',
    },
  ],
  'engineering-centre': [
    {
      name: 'marks to one decimal, registers, goals, a range opened by figures and marks of a hundred',
      figures: {
        ...{ sci_spend: { '2024': '400', '2025': '440' }, main_income: { '2024': '7500', '2025': '8000' }, staff: '45', rd_people: '12' },
        ...{ equipment: '600', hours_used: '700', hours_rated: '1000', space: '1500', projects: '7', joint_projects: '1' },
        ...{ assets: '4000', new_assets: '250', total: years('2400', '2700', '3000'), research_income: years('100', '200', '300') },
        ...{ service_income: latest('270'), patents: '3', awards_nat: '1', new_products: '3', new_processes: '2' },
        ...{ income_goal: '2500', patent_goal: '5', trained: years('12', '9', '4'), std_lead: '1', std_join: '2' },
      },
      marks: { P06: 2, P20: 2.5, P26: 80, P29: 8, P30: 5, P31: 3 },
      expected: {
        ...{ P01: 3, P02: 2, P03: 1, P04: 2.7, P05: 3, P06: 2, P07: 1.2, P08: 1.5, P09: 1, P10: 1.4, P11: 3, P12: 1, P13: 1.6, P14: 1 },
        ...{ P15: 1.8, P16: 2, P17: 2.4, P18: 1.3, P19: 2, P20: 2.5, P21: 1.5, P22: 2, P23: 3, P24: 3.5, P25: 4.8, P26: 4 },
        ...{ P27: 2, P28: 2.5, P29: 8, P30: 5, P31: 3 },
      },
      total: 76.7,
      grade: '合格',
    },
  ],
  'transfer-agency': [
    {
      name: 'class A, with a deduction and few questionnaires',
      attributes: { class: 'A类' },
      figures: agency,
      marks: agencyMarks,
      expected: { ...agencyExpected, S05: 4.5, S06: 3.75, S07: 0, S12: 8, S13: 'not-in-branch' },
      total: 77.35,
      grade: '良好',
    },
    {
      name: 'class B: what only class A fills in is spread over its dimension',
      attributes: { class: 'B类' },
      figures: agency,
      marks: agencyMarks,
      expected: { ...agencyExpected, S05: 6, S06: 'not-applicable', S07: 'not-applicable', S12: 'not-in-branch', S13: 5 },
      // 20.5 of 24 in 34, with 2 more
      total: 80.64,
      grade: '良好',
    },
  ],
}
