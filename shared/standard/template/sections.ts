import type { Key } from '../../text/say.ts'
import {
  amountsCell,
  type Codec,
  choiceCell,
  dateCell,
  decimalCell,
  jsonCell,
  listCell,
  marksCell,
  textCell,
  wholeCell,
  wordsCell,
  yesNoCell,
} from './cells.ts'
import { figureCell, rowsCell, termsCell } from './formulaCells.ts'
import { notationCell } from './notationCell.ts'

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

/** A section that is `optional` may be missing, and without rows says nothing. */
export type Section =
  | {
      readonly kind: 'table'
      readonly title: Key<'standards'>
      readonly list: readonly string[]
      readonly fields: readonly Field[]
      readonly optional?: true
    }
  | { readonly kind: 'settings'; readonly title: Key<'standards'>; readonly fields: readonly Field[]; readonly optional?: true }

const kinds = wordsCell({
  linear: 'kindLinear',
  ratio: 'kindRatio',
  weighted_count: 'kindWeightedCount',
  step: 'kindStep',
  growth_step: 'kindGrowthStep',
  scaled: 'kindScaled',
  parts: 'kindParts',
  best: 'kindBest',
  branches: 'kindBranches',
})
const registers = wordsCell({
  people: 'registerPeople',
  equipment: 'registerEquipment',
  contracts: 'registerContracts',
  projects: 'registerProjects',
})
const counts = wordsCell({ bonus: 'countsBonus', deduction: 'countsDeduction' })
const trims = wordsCell({ sheet: 'trimSheet', criterion: 'trimCriterion' })
const facts = wordsCell({ type: 'setCentreType', field: 'setField', mode: 'factMode', leadType: 'factLeadType' })
const yesNo = yesNoCell('yes', 'no')
const methods = wordsCell({ expert: 'methodExpert', verified: 'methodVerified', formula: 'methodFormula', checked: 'methodChecked' })
const same = (...values: readonly string[]) => choiceCell(values)
const stages = ['方案评审', '实地评估', '绩效评价']
const types = ['综合领域类', '专业技术类', '不限']
const fields = ['新能源', '新材料', '装备制造', '新一代信息技术', '大数据', '煤化工', '民族医药', '现代农牧业', '生态环境', '其他']

function optional(heading: Key<'standards'>, path: string, codec: Codec, width?: number): Field {
  return { ...field(heading, path, codec, width), optional: true }
}

function field(heading: Key<'standards'>, path: string, codec: Codec, width?: number): Field {
  return { heading, path: path.split('.'), codec, ...(width !== undefined && { width }) }
}

const formulaFields: readonly Field[] = [
  field('headKind', 'formula.kind', kinds, 12),
  field('headTerms', 'formula.terms', termsCell, 36),
  field('headGrowthFigure', 'formula.figure', figureCell, 24),
  field('headNumerator', 'formula.numerator', termsCell, 30),
  field('headDenominator', 'formula.denominator', termsCell, 26),
  field('headFloor', 'formula.floor', decimalCell, 9),
  field('headTarget', 'formula.target', decimalCell, 9),
  field('headRows', 'formula.rows', rowsCell, 30),
  field('headUnit', 'formula.unit', textCell, 11),
  field('headZeroFirst', 'formula.zeroFirstPercent', wholeCell, 12),
  field('headSmallBase', 'formula.smallBase.lastBelow', decimalCell, 12),
  field('headSmallBaseCap', 'formula.smallBase.capPercent', wholeCell, 12),
  field('headFactor', 'formula.industryFactor', decimalCell, 10),
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
      field('headMethod', 'method', methods, 12),
      field('headRule', 'rule', textCell, 60),
      field('headEvidence', 'evidence', textCell, 32),
      field('headClauses', 'clauses', listCell, 18),
      ...formulaFields,
      optional('headRules', 'rules', listCell, 18),
      optional('headSpotCheck', 'spotCheck', registers, 12),
      optional('headValueOf', 'formula.value', notationCell('value'), 36),
      optional('headScale', 'formula.scale', notationCell('scale'), 36),
      optional('headComposed', 'formula.composed', notationCell('formula'), 48),
      optional('headGroup', 'group', textCell, 9),
      optional('headWhen', 'when', notationCell('when'), 20),
      optional('headCounts', 'counts', counts, 9),
      optional('headNotApplicable', 'notApplicable', notationCell('applies'), 20),
      optional('headLevels', 'levels', notationCell('levels'), 24),
      optional('headOwnStep', 'markStep', marksCell, 9),
      optional('headOutOf', 'outOf', marksCell, 9),
      optional('headBands', 'bands', notationCell('ranges'), 30),
      optional('headExperts', 'experts', listCell, 12),
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
    fields: [
      field('headId', 'id', textCell),
      field('headName', 'name', textCell),
      field('headMax', 'max', marksCell),
      optional('headMayExceed', 'mayExceed', yesNo),
    ],
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
    fields: [field('headFrom', 'from', marksCell), field('headName', 'name', textCell), optional('headPassed', 'moreThan', yesNo)],
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
      field('setPanelOdd', 'aggregation.panel.odd', yesNo),
      field('setMixTechnical', 'aggregation.panel.mix.技术', wholeCell),
      field('setMixManagement', 'aggregation.panel.mix.管理', wholeCell),
      field('setMixFinance', 'aggregation.panel.mix.财务', wholeCell),
      field('setExcellentShare', 'aggregation.excellentShareWarnPercent', wholeCell),
    ],
  },
  {
    kind: 'settings',
    title: 'partMore',
    optional: true,
    fields: [
      optional('setStageName', 'stageName', textCell),
      optional('setVerificationOnly', 'verificationOnly', yesNo),
      optional('setCounted', 'adjustments.counted', yesNo),
      optional('setDecimals', 'decimals.criterion', wholeCell),
      optional('setTotalDecimals', 'decimals.total', wholeCell),
      optional('setTrimBy', 'aggregation.trimBy', trims),
      optional('setWeightTechnical', 'aggregation.expertWeights.技术', decimalCell),
      optional('setWeightManagement', 'aggregation.expertWeights.管理', decimalCell),
      optional('setWeightFinance', 'aggregation.expertWeights.财务', decimalCell),
      optional('setWeightOther', 'aggregation.expertWeights.其他', decimalCell),
    ],
  },
  {
    kind: 'table',
    title: 'partFigures',
    list: ['figures'],
    optional: true,
    fields: [
      field('headKey', 'key', textCell),
      field('headName', 'name', textCell),
      field('headUnit', 'unit', textCell),
      field('headYearly', 'yearly', yesNo),
      field('headWhole', 'whole', yesNo),
      field('headSigned', 'signed', yesNo),
      field('headPartOf', 'partOf', textCell),
    ],
  },
  {
    kind: 'table',
    title: 'partAttributes',
    list: ['attributes'],
    optional: true,
    fields: [
      field('headKey', 'key', textCell),
      field('headName', 'name', textCell),
      field('headValues', 'values', listCell),
      field('headFromFact', 'from', facts),
    ],
  },
  {
    kind: 'table',
    title: 'partGroups',
    list: ['groups'],
    optional: true,
    fields: [
      field('headId', 'id', textCell),
      field('headDimension', 'dimension', textCell),
      field('headName', 'name', textCell),
      field('headCap', 'cap', marksCell),
    ],
  },
  {
    kind: 'table',
    title: 'partConditions',
    list: ['conditions'],
    optional: true,
    fields: [
      field('headId', 'id', textCell),
      field('headName', 'name', textCell),
      field('headWhen', 'when', notationCell('when')),
      field('headTest', 'test', notationCell('test')),
      field('headProposes', 'proposes', textCell),
    ],
  },
]
