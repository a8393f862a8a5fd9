/** Units of figures (formats.md § 3.1), as printed. */
export type FigureUnit = '人' | '㎡' | '台套' | '条' | '小时' | '万元' | '项' | '件' | '家'

export interface FigureKind {
  readonly unit: FigureUnit
  /** one value a year instead of one for the period */
  readonly yearly: boolean
  /** whole numbers only */
  readonly count: boolean
}

const whole = { yearly: false, count: true } as const
const wholeByYear = { yearly: true, count: true } as const
const amount = { yearly: false, count: false } as const
const amountByYear = { yearly: true, count: false } as const

const table = {
  total_staff: { unit: '人', ...whole },
  rd_staff: { unit: '人', ...whole },
  rd_staff_fulltime: { unit: '人', ...whole },
  senior_title: { unit: '人', ...whole },
  doctor: { unit: '人', ...whole },
  talents_recruited: { unit: '人', ...wholeByYear },
  trainees: { unit: '人', ...wholeByYear },
  rd_area: { unit: '㎡', ...amount },
  pilot_area: { unit: '㎡', ...amount },
  equip_count: { unit: '台套', ...whole },
  pilot_lines: { unit: '条', ...whole },
  equip_open_hours: { unit: '小时', ...amountByYear },
  equip_value: { unit: '万元', ...amount },
  match_new: { unit: '万元', ...amount },
  own_invest_baseline: { unit: '万元', ...amount },
  own_invest_now: { unit: '万元', ...amount },
  net_transfer_income: { unit: '万元', ...amount },
  to_rd: { unit: '万元', ...amount },
  to_team: { unit: '万元', ...amount },
  total_income: { unit: '万元', ...amountByYear },
  tech_income: { unit: '万元', ...amountByYear },
  tech_income_dev: { unit: '万元', ...amountByYear },
  tech_income_transfer: { unit: '万元', ...amountByYear },
  tech_income_license: { unit: '万元', ...amountByYear },
  tech_income_consult: { unit: '万元', ...amountByYear },
  tech_income_service: { unit: '万元', ...amountByYear },
  project_income: { unit: '万元', ...amountByYear },
  subsidy_income: { unit: '万元', ...amountByYear },
  other_income: { unit: '万元', ...amountByYear },
  rd_expense_by_year: { unit: '万元', ...amountByYear },
  capex: { unit: '万元', ...amountByYear },
  invest_total: { unit: '万元', ...amountByYear },
  invest_fiscal_region: { unit: '万元', ...amountByYear },
  invest_fiscal_other: { unit: '万元', ...amountByYear },
  invest_lead: { unit: '万元', ...amountByYear },
  invest_co: { unit: '万元', ...amountByYear },
  invest_social: { unit: '万元', ...amountByYear },
  transfer_income_received: { unit: '万元', ...amountByYear },
  tech_contract_by_year: { unit: '万元', ...amountByYear },
  transfer_count: { unit: '项', ...wholeByYear },
  contract_count: { unit: '项', ...wholeByYear },
  tasks_planned: { unit: '项', ...wholeByYear },
  tasks_done: { unit: '项', ...wholeByYear },
  projects_national: { unit: '项', ...whole },
  projects_region: { unit: '项', ...whole },
  projects_other: { unit: '项', ...whole },
  std_lead_intl_nat: { unit: '项', ...whole },
  std_join_intl_nat: { unit: '项', ...whole },
  std_industry_local: { unit: '项', ...whole },
  demo_projects: { unit: '项', ...whole },
  invention: { unit: '件', ...whole },
  utility_soft: { unit: '件', ...whole },
  other_ip: { unit: '件', ...whole },
  served_total: { unit: '家', ...wholeByYear },
  served_sme: { unit: '家', ...wholeByYear },
  served_other: { unit: '家', ...wholeByYear },
  incubated: { unit: '家', ...whole },
  incubated_hightech: { unit: '家', ...whole },
} as const satisfies Readonly<Record<string, FigureKind>>

export type FigureKey = keyof typeof table

/** Every figure a plan may give, with its fixed unit and whether it is yearly or a count. */
export const figureTable: Readonly<Record<FigureKey, FigureKind>> = table

/** Figures a formula may name: those of a plan, and `invest_fiscal`, which the reader derives (region + other, year by year). */
export function formulaFigure(key: string): FigureKind | undefined {
  if (key === 'invest_fiscal') return { unit: '万元', ...amountByYear }
  return Object.hasOwn(figureTable, key) ? figureTable[key as FigureKey] : undefined
}
