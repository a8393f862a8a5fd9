import { canonicalBytes } from '#shared/format/canonical.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { attack, type Specimen, unsigned } from '../attack.ts'
import { examplePanel } from '../panel.ts'

type Change = (panel: PanelRecord) => Partial<PanelRecord>

function written(change: Change): Specimen['make'] {
  return (clean) => {
    const panel = examplePanel(clean)
    return canonicalBytes({ ...panel, ...change(panel) })
  }
}

function lie(about: string, reasons: Specimen['reasons'], change: Change): Specimen {
  return attack({ about, kind: 'json', reasons, make: written(change) })
}

/** A truth beside a lie: written by the same generator, and nothing speaks against it. */
function truth(about: string, change: Change): Specimen {
  return unsigned({ about, kind: 'json', make: written(change) })
}

/** The row of a table at a place with some entries changed. */
function at<Row>(rows: readonly Row[], place: number, change: Partial<Row>): Row[] {
  return rows.map((row, index) => (index === place ? { ...row, ...change } : row))
}

const stranger = 'c'.repeat(64)

/** What a leader who closes a record could write into it: sums, list, table, notices and signers that do not follow from what it lists. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: truth('Written again by the generator of this family without a change.', () => ({})),

  mean: lie('A criterion’s mean is raised; the total stays.', ['panel.sums'], ({ matrix }) => ({
    matrix: at(matrix, 0, { mean: '1150' }),
  })),
  meanRounded: lie('A mean is written as a fraction that can be reduced.', ['panel.sums'], ({ matrix }) => ({
    matrix: at(matrix, 0, { mean: '2200/2' }),
  })),
  range: lie('A wide criterion is shown as a narrow one.', ['panel.sums'], ({ matrix }) => ({ matrix: at(matrix, 2, { range: 0 }) })),
  mark: lie('An expert’s mark is raised; the sums stay.', ['panel.sums', 'panel.total'], ({ matrix }) => ({
    matrix: at(matrix, 0, { marks: at(matrix[0]!.marks, 0, { mark: 1200 }) }),
  })),
  column: lie('A criterion lists one expert of two.', ['panel.sums', 'panel.total'], ({ matrix }) => ({
    matrix: at(matrix, 0, { marks: matrix[0]!.marks.slice(0, 1) }),
  })),
  rowGone: lie('A criterion is left out.', ['panel.sums', 'panel.total'], ({ matrix }) => ({ matrix: matrix.slice(1) })),
  rowsSwapped: lie('Two criteria stand in another order than the standard’s.', ['panel.sums'], ({ matrix }) => ({
    matrix: [matrix[1]!, matrix[0]!, ...matrix.slice(2)],
  })),
  sum: lie('The sum of a sheet is raised.', ['panel.sums'], ({ sheets }) => ({ sheets: at(sheets, 0, { sum: 3500 }) })),
  dropped: lie('A low sheet is dropped although nothing is trimmed.', ['panel.sums'], ({ sheets }) => ({
    sheets: at(sheets, 0, { dropped: true }),
  })),
  trimmed: lie('Two sheets are said to be trimmed, which takes five.', ['panel.sums'], () => ({
    trim: { requested: true, applied: true },
  })),
  trimAsked: truth('Trimming is asked for and does not apply to two sheets.', () => ({ trim: { requested: true, applied: false } })),

  total: lie('The total is raised.', ['panel.flags', 'panel.total'], ({ totals }) => ({ totals: { ...totals, total: 9000 } })),
  expertMean: lie('The mean of the sheets is raised.', ['panel.total'], ({ totals }) => ({ totals: { ...totals, expertMean: '3500' } })),
  bonus: lie('The bonus is raised beside the entries.', ['panel.total'], ({ totals }) => ({
    totals: { ...totals, bonus: 200, total: 8536 },
  })),
  grade: lie('The grade is raised.', ['panel.total'], () => ({ grade: '优秀' })),
  gradePending: lie('A red-line clue is open, and the record gives a grade all the same.', ['panel.total'], () => ({
    redLines: [clue('待查')],
  })),
  pending: truth('A red-line clue is open: no grade.', () => ({ redLines: [clue('待查')], state: 'pending', grade: undefined })),
  clueRejected: truth('The panel holds that a red-line clue is unfounded: the grade stands.', () => ({ redLines: [clue('不成立')] })),
  gradeHidden: lie('The grade is left out of a record that has one.', ['panel.total'], () => ({ grade: undefined })),

  formulaMark: lie('A formula item gets another mark than its formula gives.', ['panel.total', 'panel.formula'], ({ formula }) => ({
    formula: at(formula, 0, { hundredths: 600 }),
  })),
  formulaInput: lie('A formula item reads another value than the table confirms.', ['panel.formula'], ({ formula }) => {
    const { explanation } = formula[0]!
    return { formula: at(formula, 0, { explanation: { ...explanation, inputs: at(explanation.inputs, 1, { value: '900.07' }) } }) }
  }),
  formulaGone: lie('A formula item is left out.', ['panel.total', 'panel.formula'], ({ formula }) => ({ formula: formula.slice(1) })),
  valueUnused: lie('The table confirms a value that the formula marks do not use.', ['panel.formula'], ({ values }) => ({
    values: at(values, 0, { verified: '900.07' }),
  })),
  halfStep: lie('A mark is none that may be given, with all sums right.', ['panel.formula'], ({ matrix, sheets, totals }) => {
    const [row] = matrix
    const [one, other] = row!.marks
    const marks = [
      { ...one!, mark: 1052 },
      { ...other!, mark: 1148 },
    ]
    const changed = { marks, mean: '1100', min: 1052, maxMark: 1148, range: 96 }
    return { matrix: at(matrix, 0, changed), sheets: at(at(sheets, 0, { sum: 3302 }), 1, { sum: 3498 }), totals }
  }),
  adjustmentUnknown: lie('A bonus of an item that the standard does not have.', ['panel.total', 'panel.formula'], ({ adjustments }) => ({
    adjustments: at(adjustments, 0, { item: 'B99' }),
  })),
  standardLabel: lie('The standard’s number is another one.', ['panel.formula'], ({ standard }) => ({
    standard: { ...standard!, documentNumber: '内科发〔2026〕1号' },
  })),
  standardOther: lie('The standard is one of that name with other contents.', ['standard.digest'], ({ standard }) => ({
    standard: { ...standard!, sha256: stranger },
  })),

  flagHidden: lie('Two sheets differ widely, and no notice says so.', ['panel.flags'], (panel) => widely(panel)),
  flagShown: truth('Two sheets differ widely, and a notice says so.', (panel) => ({ ...widely(panel), flags: [divergence] })),
  flagInvented: lie('A notice of a divergence that there is not.', ['panel.flags'], () => ({ flags: [divergence] })),
  flagReworded: lie('A notice in words of the leader’s own.', ['panel.flags'], (panel) => ({
    ...widely(panel),
    flags: [{ ...divergence, message: '无需讨论' }],
  })),

  absentCounted: lie('An expert whose sheet counts is listed as absent.', ['panel.list'], () => ({ absent: ['W02', 'W03'] })),
  includedAltered: lie('An altered sheet counts.', ['panel.list'], ({ results }) => ({ results: at(results, 1, { state: '已改动' }) })),
  countedTwice: lie('Two sheets of one expert count.', ['panel.list'], ({ results }) => ({
    results: [results[0]!, { ...results[0]!, sha256: 'f'.repeat(64) }, results[1]!],
  })),
  copyOfNothing: lie('A copy without its original.', ['panel.list'], ({ results }) => ({
    results: [...results, { ...results[1]!, sha256: 'f'.repeat(64), state: '重复', included: false }],
  })),
  copy: truth('A copy beside its original.', ({ results }) => ({
    results: [...results, { ...results[1]!, state: '重复', included: false }],
  })),
  olderCounts: lie('The former revision counts, the later one is called former.', ['panel.list'], ({ results }) => ({
    results: [...results, { ...results[1]!, sha256: 'f'.repeat(64), revision: 2, state: '旧版', included: false }],
  })),
  former: truth('A former revision beside the one that counts.', ({ results }) => ({
    results: [results[0]!, { ...results[1]!, sha256: 'f'.repeat(64), state: '旧版', included: false }, { ...results[1]!, revision: 2 }],
  })),
  unordered: lie('The list is not in the order of experts.', ['panel.list', 'panel.sums'], ({ results }) => ({
    results: [...results].reverse(),
  })),

  signerGone: lie('An expert whose sheet counts is not asked to sign.', ['panel.signers'], ({ signers }) => ({
    signers: signers.slice(0, 1),
  })),
  signerKey: lie('An expert is to sign with another key than the sheet’s.', ['panel.signers'], ({ signers }) => ({
    signers: at(signers, 1, { fingerprint: stranger }),
  })),
  signerStranger: lie('Somebody signs as an expert whose sheet is not there.', ['panel.signers'], ({ signers }) => ({
    signers: [...signers, { expert: 'W07', name: '某人', role: '组员', fingerprint: stranger }],
  })),
  signerSecretary: truth('A secretary signs beside the experts.', ({ signers }) => ({
    signers: [...signers, { expert: 'W90', name: '秘书甲', role: '秘书', fingerprint: stranger }],
  })),
  signerTwice: lie('One key signs for two.', ['panel.signers'], ({ signers }) => ({
    signers: [...signers, { ...signers[0]!, expert: 'W90', role: '秘书' }],
  })),

  voteShort: lie('One of two votes is not counted.', ['panel.contradicts'], () => ({ vote: { agree: 1, disagree: 0 } })),
  dissentHidden: lie('A vote against without the reason.', ['panel.contradicts'], () => ({ vote: { agree: 1, disagree: 1 } })),
  dissent: truth('A vote against with its reason.', () => ({
    vote: { agree: 1, disagree: 1 },
    dissent: [{ expert: 'W02', reason: '成果转化不足' }],
  })),
  samePerson: lie('Who filled in the form also checked it.', ['panel.contradicts'], ({ preparedBy }) => ({ checkedBy: preparedBy })),
  replacesNothing: lie('A second revision names none that it replaces.', ['panel.contradicts'], () => ({ revision: 2 })),
  secondRevision: truth('A second revision names the first.', () => ({ revision: 2, replaces: stranger })),
  hiddenText: lie('The opinion holds characters that nobody sees.', ['result.hiddenText'], ({ opinion }) => ({
    opinion: { ...opinion, overall: `${opinion.overall}\u200b` },
  })),
}

function clue(panelView: PanelRecord['redLines'][number]['panelView']): PanelRecord['redLines'][number] {
  return { item: 'a', clue: '发票存疑', raisedBy: ['W01'], panelView, status: '待科技厅审定', citations: [] }
}

const divergence: PanelRecord['flags'][number] = {
  kind: 'itemDivergence',
  criterion: 'E12',
  message: 'E12 分差达到满分的提示比例',
}

/** E12 of 10.00: 4.00 and 9.00 marks; 29.00 and 35.00 in all. */
function widely({ matrix, sheets, totals }: PanelRecord): Partial<PanelRecord> {
  const row = matrix[2]!
  const marks = at(row.marks, 0, { mark: 400 })
  return {
    matrix: at(matrix, 2, { marks, mean: '650', min: 400, maxMark: 900, range: 500 }),
    sheets: at(sheets, 0, { sum: 2900 }),
    totals: { ...totals, expertMean: '3200', total: 8236 },
  }
}
