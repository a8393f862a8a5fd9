import { z } from 'zod'
import { figureTable } from '../format/figures.ts'
import { count, countByYear, decimal, decimalByYear, name, note, period, source, year } from '../format/values.ts'

/** A figure of a plan: 申报值, 核定值 where given, and its source (formats.md § 3.1). `value` is plain or year → value. */
function figure<T extends z.ZodType>(value: T) {
  return z.strictObject({
    declared: value.describe('申报值, in the figure\u2019s unit'),
    verified: value.optional().describe('核定值, replaces 申报值 as a whole (by year where yearly)'),
    verifiedReason: note.optional(),
    source: source,
    period: period,
    filledBy: name.optional(),
    own: z.boolean().describe('false: taken from the parent unit'),
    alsoReported: z
      .array(z.strictObject({ source: source, year: year.optional(), value: decimal.describe('as the other document prints it') }))
      .min(1)
      .max(20)
      .optional(),
  })
}

export const countFigureSchema = figure(count).meta({ id: 'countFigure' })
export const countFigureByYearSchema = figure(countByYear).meta({ id: 'countFigureByYear' })
export const figureSchema = figure(decimal).meta({ id: 'figure' })
export const figureByYearSchema = figure(decimalByYear).meta({ id: 'figureByYear' })

const countFigure = countFigureSchema.optional()
const countFigureByYear = countFigureByYearSchema.optional()
const amountFigure = figureSchema.optional()
const amountFigureByYear = figureByYearSchema.optional()

/** Every figure a plan may give; a figure left out is 「数据缺失」. Units: `shared/format/figures.ts`. */
export const figuresSchema = z.strictObject({
  total_staff: countFigure.describe(figureTable.total_staff.unit),
  rd_staff: countFigure.describe(figureTable.rd_staff.unit),
  rd_staff_fulltime: countFigure.describe(figureTable.rd_staff_fulltime.unit),
  senior_title: countFigure.describe(figureTable.senior_title.unit),
  doctor: countFigure.describe(figureTable.doctor.unit),
  equip_count: countFigure.describe(figureTable.equip_count.unit),
  pilot_lines: countFigure.describe(figureTable.pilot_lines.unit),
  projects_national: countFigure.describe(figureTable.projects_national.unit),
  projects_region: countFigure.describe(figureTable.projects_region.unit),
  projects_other: countFigure.describe(figureTable.projects_other.unit),
  invention: countFigure.describe(figureTable.invention.unit),
  utility_soft: countFigure.describe(figureTable.utility_soft.unit),
  std_lead_intl_nat: countFigure.describe(figureTable.std_lead_intl_nat.unit),
  std_join_intl_nat: countFigure.describe(figureTable.std_join_intl_nat.unit),
  std_industry_local: countFigure.describe(figureTable.std_industry_local.unit),
  other_ip: countFigure.describe(figureTable.other_ip.unit),
  incubated: countFigure.describe(figureTable.incubated.unit),
  incubated_hightech: countFigure.describe(figureTable.incubated_hightech.unit),
  demo_projects: countFigure.describe(figureTable.demo_projects.unit),
  talents_recruited: countFigureByYear.describe(figureTable.talents_recruited.unit),
  trainees: countFigureByYear.describe(figureTable.trainees.unit),
  transfer_count: countFigureByYear.describe(figureTable.transfer_count.unit),
  contract_count: countFigureByYear.describe(figureTable.contract_count.unit),
  served_total: countFigureByYear.describe(figureTable.served_total.unit),
  served_sme: countFigureByYear.describe(figureTable.served_sme.unit),
  served_other: countFigureByYear.describe(figureTable.served_other.unit),
  tasks_planned: countFigureByYear.describe(figureTable.tasks_planned.unit),
  tasks_done: countFigureByYear.describe(figureTable.tasks_done.unit),
  rd_area: amountFigure.describe(figureTable.rd_area.unit),
  pilot_area: amountFigure.describe(figureTable.pilot_area.unit),
  equip_value: amountFigure.describe(figureTable.equip_value.unit),
  match_new: amountFigure.describe(figureTable.match_new.unit),
  own_invest_baseline: amountFigure.describe(figureTable.own_invest_baseline.unit),
  own_invest_now: amountFigure.describe(figureTable.own_invest_now.unit),
  net_transfer_income: amountFigure.describe(figureTable.net_transfer_income.unit),
  to_rd: amountFigure.describe(figureTable.to_rd.unit),
  to_team: amountFigure.describe(figureTable.to_team.unit),
  equip_open_hours: amountFigureByYear.describe(figureTable.equip_open_hours.unit),
  total_income: amountFigureByYear.describe(figureTable.total_income.unit),
  tech_income: amountFigureByYear.describe(figureTable.tech_income.unit),
  tech_income_dev: amountFigureByYear.describe(figureTable.tech_income_dev.unit),
  tech_income_transfer: amountFigureByYear.describe(figureTable.tech_income_transfer.unit),
  tech_income_license: amountFigureByYear.describe(figureTable.tech_income_license.unit),
  tech_income_consult: amountFigureByYear.describe(figureTable.tech_income_consult.unit),
  tech_income_service: amountFigureByYear.describe(figureTable.tech_income_service.unit),
  project_income: amountFigureByYear.describe(figureTable.project_income.unit),
  subsidy_income: amountFigureByYear.describe(figureTable.subsidy_income.unit),
  other_income: amountFigureByYear.describe(figureTable.other_income.unit),
  rd_expense_by_year: amountFigureByYear.describe(figureTable.rd_expense_by_year.unit),
  capex: amountFigureByYear.describe(figureTable.capex.unit),
  invest_total: amountFigureByYear.describe(figureTable.invest_total.unit),
  invest_fiscal_region: amountFigureByYear.describe(figureTable.invest_fiscal_region.unit),
  invest_fiscal_other: amountFigureByYear.describe(figureTable.invest_fiscal_other.unit),
  invest_lead: amountFigureByYear.describe(figureTable.invest_lead.unit),
  invest_co: amountFigureByYear.describe(figureTable.invest_co.unit),
  invest_social: amountFigureByYear.describe(figureTable.invest_social.unit),
  transfer_income_received: amountFigureByYear.describe(figureTable.transfer_income_received.unit),
  tech_contract_by_year: amountFigureByYear.describe(figureTable.tech_contract_by_year.unit),
})
