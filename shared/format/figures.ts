/** Units of figures (formats § 3.1), as printed. */
export type FigureUnit = '人' | '㎡' | '台套' | '条' | '小时' | '万元' | '项' | '件' | '家'

export interface FigureKind {
  readonly unit: FigureUnit
  /** one value a year instead of one for the period */
  readonly yearly: boolean
  /** whole numbers only */
  readonly count: boolean
}

const whole = (unit: FigureUnit): FigureKind => ({ unit, yearly: false, count: true })
const wholeByYear = (unit: FigureUnit): FigureKind => ({ unit, yearly: true, count: true })
const amount = (unit: FigureUnit): FigureKind => ({ unit, yearly: false, count: false })
const amountByYear = (unit: FigureUnit): FigureKind => ({ unit, yearly: true, count: false })

const table = {
  total_staff: whole('人'),
  rd_staff: whole('人'),
  rd_staff_fulltime: whole('人'),
  senior_title: whole('人'),
  doctor: whole('人'),
  talents_recruited: wholeByYear('人'),
  trainees: wholeByYear('人'),
  rd_area: amount('㎡'),
  pilot_area: amount('㎡'),
  equip_count: whole('台套'),
  pilot_lines: whole('条'),
  equip_open_hours: amountByYear('小时'),
  equip_value: amount('万元'),
  match_new: amount('万元'),
  own_invest_baseline: amount('万元'),
  own_invest_now: amount('万元'),
  net_transfer_income: amount('万元'),
  to_rd: amount('万元'),
  to_team: amount('万元'),
  total_income: amountByYear('万元'),
  tech_income: amountByYear('万元'),
  tech_income_dev: amountByYear('万元'),
  tech_income_transfer: amountByYear('万元'),
  tech_income_license: amountByYear('万元'),
  tech_income_consult: amountByYear('万元'),
  tech_income_service: amountByYear('万元'),
  project_income: amountByYear('万元'),
  subsidy_income: amountByYear('万元'),
  other_income: amountByYear('万元'),
  rd_expense_by_year: amountByYear('万元'),
  capex: amountByYear('万元'),
  invest_total: amountByYear('万元'),
  invest_fiscal_region: amountByYear('万元'),
  invest_fiscal_other: amountByYear('万元'),
  invest_lead: amountByYear('万元'),
  invest_co: amountByYear('万元'),
  invest_social: amountByYear('万元'),
  transfer_income_received: amountByYear('万元'),
  tech_contract_by_year: amountByYear('万元'),
  transfer_count: wholeByYear('项'),
  contract_count: wholeByYear('项'),
  tasks_planned: wholeByYear('项'),
  tasks_done: wholeByYear('项'),
  projects_national: whole('项'),
  projects_region: whole('项'),
  projects_other: whole('项'),
  std_lead_intl_nat: whole('项'),
  std_join_intl_nat: whole('项'),
  std_industry_local: whole('项'),
  demo_projects: whole('项'),
  invention: whole('件'),
  utility_soft: whole('件'),
  other_ip: whole('件'),
  served_total: wholeByYear('家'),
  served_sme: wholeByYear('家'),
  served_other: wholeByYear('家'),
  incubated: whole('家'),
  incubated_hightech: whole('家'),
}

export type FigureKey = keyof typeof table

/** Every figure a plan may give, with its fixed unit and whether it is yearly or a count. */
export const figureTable: Readonly<Record<FigureKey, FigureKind>> = table

/** Figures a formula may name: those of a plan, and `invest_fiscal`, which the reader derives (region + other, year by year). */
export function formulaFigure(key: string): FigureKind | undefined {
  if (key === 'invest_fiscal') return amountByYear('万元')
  return Object.hasOwn(figureTable, key) ? figureTable[key as FigureKey] : undefined
}
