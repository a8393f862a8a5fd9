import type { Key } from '#shared/text/say.ts'
import { amountsCell, type Codec, choiceCell, dateCell, jsonCell, listCell, marksCell, textCell, wholeCell, yesNoCell } from './cells.ts'
import { figureCell, rowsCell, termsCell } from './formulaCells.ts'
import { zhStandards } from './templateText.ts'

/** One value of a standard in the template: its heading, its place in the JSON, its form in a cell. */
export interface Field {
  readonly heading: Key<'standards'>
  /** path inside the row's object, or inside the standard for a list of settings */
  readonly path: readonly string[]
  readonly codec: Codec
  readonly width?: number
  /** a template written before the column existed is read all the same */
  readonly optional?: true
}

export type Section =
  | { readonly kind: 'table'; readonly title: Key<'standards'>; readonly list: readonly string[]; readonly fields: readonly Field[] }
  | { readonly kind: 'settings'; readonly title: Key<'standards'>; readonly fields: readonly Field[] }

const text = zhStandards
const kinds = {
  linear: text('kindLinear'),
  ratio: text('kindRatio'),
  weighted_count: text('kindWeightedCount'),
  step: text('kindStep'),
  growth_step: text('kindGrowthStep'),
}
const registers = {
  people: text('registerPeople'),
  equipment: text('registerEquipment'),
  contracts: text('registerContracts'),
  projects: text('registerProjects'),
}
const methods = { expert: text('methodExpert'), verified: text('methodVerified'), formula: text('methodFormula') }
const same = (...values: readonly string[]) => choiceCell(Object.fromEntries(values.map((value) => [value, value])))
const stages = ['方案评审', '实地评估', '绩效评价']
const types = ['综合领域类', '专业技术类']
const fields = ['新能源', '新材料', '装备制造', '新一代信息技术', '大数据', '煤化工', '民族医药', '现代农牧业', '生态环境', '其他']

function field(heading: Key<'standards'>, path: string, codec: Codec, width?: number): Field {
  return { heading, path: path.split('.'), codec, ...(width !== undefined && { width }) }
}

const formulaFields: readonly Field[] = [
  field('headKind', 'formula.kind', choiceCell(kinds), 12),
  field('headTerms', 'formula.terms', termsCell, 36),
  field('headGrowthFigure', 'formula.figure', figureCell, 24),
  field('headNumerator', 'formula.numerator', termsCell, 30),
  field('headDenominator', 'formula.denominator', termsCell, 26),
  field('headFloor', 'formula.floor', textCell, 9),
  field('headTarget', 'formula.target', textCell, 9),
  field('headRows', 'formula.rows', rowsCell, 30),
  field('headUnit', 'formula.unit', textCell, 11),
  field('headZeroFirst', 'formula.zeroFirstPercent', wholeCell, 12),
  field('headSmallBase', 'formula.smallBase.lastBelow', textCell, 12),
  field('headSmallBaseCap', 'formula.smallBase.capPercent', wholeCell, 12),
  field('headFactor', 'formula.industryFactor', textCell, 10),
]

const adjustmentFields: readonly Field[] = [
  field('headId', 'id', textCell),
  field('headName', 'name', textCell),
  field('headAmounts', 'amounts', amountsCell),
  field('headPer', 'per', textCell),
  field('headCap', 'cap', marksCell),
  field('headRules', 'rules', listCell),
]

/** The template of one standard from top to bottom; writer and reader both walk this list. */
export const sections: readonly Section[] = [
  {
    kind: 'table',
    title: 'partCriteria',
    list: ['criteria'],
    fields: [
      field('headId', 'id', textCell, 9),
      field('headDimension', 'dimension', textCell, 9),
      field('headName', 'name', textCell, 26),
      field('headMax', 'max', marksCell, 9),
      field('headMethod', 'method', choiceCell(methods), 12),
      field('headRule', 'rule', textCell, 60),
      field('headEvidence', 'evidence', textCell, 32),
      field('headClauses', 'clauses', listCell, 18),
      ...formulaFields,
      { ...field('headRules', 'rules', listCell, 18), optional: true },
      { ...field('headSpotCheck', 'spotCheck', choiceCell(registers), 12), optional: true },
    ],
  },
  {
    kind: 'settings',
    title: 'partBasics',
    fields: [
      field('setId', 'id', textCell),
      field('setVersion', 'version', textCell),
      field('setName', 'name', textCell),
      field('setLabel', 'label', textCell),
      field('setDocumentNumber', 'documentNumber', textCell),
      field('setEffectiveFrom', 'effectiveFrom', dateCell),
      field('setStage', 'stage', same(...stages)),
      field('setCentreType', 'centreType', same(...types)),
      field('setField', 'field', same(...fields)),
      field('setMarkStep', 'markStep', marksCell),
      field('setCapFalse', 'findingCaps.不属实', wholeCell),
      field('setCapUnverifiable', 'findingCaps.无法核实', wholeCell),
      field('setReasonBelow', 'reasonBelowPercent', wholeCell),
      field('setReasonAbove', 'reasonAbovePercent', wholeCell),
      field('setBonusCap', 'adjustments.bonusCap', marksCell),
      field('setDeductionCap', 'adjustments.deductionCap', marksCell),
      field('setExtensions', 'extensions', jsonCell),
    ],
  },
  {
    kind: 'table',
    title: 'partDimensions',
    list: ['dimensions'],
    fields: [field('headId', 'id', textCell), field('headName', 'name', textCell), field('headMax', 'max', marksCell)],
  },
  {
    kind: 'table',
    title: 'partAnchors',
    list: ['anchors'],
    fields: [
      field('headBand', 'label', textCell),
      field('headFromPercent', 'fromPercent', wholeCell),
      field('headToPercent', 'toPercent', wholeCell),
    ],
  },
  {
    kind: 'table',
    title: 'partGrades',
    list: ['grades'],
    fields: [field('headFrom', 'from', marksCell), field('headName', 'name', textCell)],
  },
  { kind: 'table', title: 'partBonus', list: ['adjustments', 'bonus'], fields: adjustmentFields },
  { kind: 'table', title: 'partDeductions', list: ['adjustments', 'deductions'], fields: adjustmentFields },
  {
    kind: 'table',
    title: 'partRedLines',
    list: ['redLines'],
    fields: [field('headId', 'id', textCell), field('headName', 'name', textCell), field('headClause', 'clause', textCell)],
  },
  {
    kind: 'settings',
    title: 'partAggregation',
    fields: [
      field('setTrimMin', 'aggregation.trimMinSheets', wholeCell),
      field('setItemRange', 'aggregation.divergence.itemRangePercent', wholeCell),
      field('setTotalRange', 'aggregation.divergence.totalRange', marksCell),
      field('setFromMedian', 'aggregation.divergence.fromMedian', marksCell),
      field('setBoundary', 'aggregation.boundary', marksCell),
      field('setPanelMin', 'aggregation.panel.min', wholeCell),
      field('setPanelMax', 'aggregation.panel.max', wholeCell),
      field('setPanelOdd', 'aggregation.panel.odd', yesNoCell(text('yes'), text('no'))),
      field('setMixTechnical', 'aggregation.panel.mix.技术', wholeCell),
      field('setMixManagement', 'aggregation.panel.mix.管理', wholeCell),
      field('setMixFinance', 'aggregation.panel.mix.财务', wholeCell),
      field('setExcellentShare', 'aggregation.excellentShareWarnPercent', wholeCell),
    ],
  },
]
