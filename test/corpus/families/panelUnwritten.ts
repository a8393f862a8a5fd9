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

function truth(about: string, change: Change): Specimen {
  return unsigned({ about, kind: 'json', make: written(change) })
}

const second = <Row>(rows: readonly Row[], change: Partial<Row>): Row[] =>
  rows.map((row, index) => (index === 1 ? { ...row, ...change } : row))
const noDigest = '0'.repeat(64)

/** What no version of the program writes into a panel's record, and persons who stand in two places. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: truth('Written by the generator of this family without a change.', () => ({})),
  controlSecretary: truth('A secretary signs beside the members.', ({ signers }) => ({
    signers: [...signers, { expert: 'W90', name: '秘书甲', role: '秘书', fingerprint: 'c'.repeat(64) }],
  })),
  controlNames: truth('Two persons whose names differ in a letter.', () => ({ preparedBy: 'Wang Xin', checkedBy: 'Wang Xing' })),
  extensions: lie('Extensions hold another total.', ['result.unwritten'], () => ({ extensions: { 'cn.example.total': '100.00' } })),
  headOfZeros: lie('The head of the journal is a digest of zeros.', ['result.unwritten'], ({ journal }) => ({
    journal: { ...journal, head: noDigest },
  })),
  sheetOfZeros: lie('A sheet has a digest of zeros.', ['result.unwritten'], ({ results }) => ({
    results: second(results, { sha256: noDigest }),
  })),
  versionOfWords: lie('The version of the program is a sentence.', ['result.unwritten'], () => ({
    software: { name: 'tic-review', version: '总分 100.00' },
  })),
  attributesMadeUp: lie('Attributes stand where the standard asks for none.', ['panel.formula'], () => ({ attributes: { grade: '优秀' } })),
  goalsMadeUp: lie('A formula that reads no goal lists one.', ['panel.formula'], ({ formula }) => ({
    formula: second(formula, { explanation: { ...formula[1]!.explanation, goals: [{ id: 'G1', target: '1', actual: '1' }] } }),
  })),
  oneSheetForTwo: lie('Two members hand in one sheet.', ['panel.list'], ({ results }) => ({
    results: second(results, { sha256: results[0]!.sha256 }),
  })),
  twoLeaders: lie('Two members sign as leader.', ['panel.signers'], ({ signers }) => ({ signers: second(signers, { role: '组长' }) })),
  samePersonBlank: lie('Who checked the form is who filled it in, spelt with a blank.', ['panel.contradicts'], ({ preparedBy }) => ({
    checkedBy: `${preparedBy.slice(0, 1)} ${preparedBy.slice(1)}`,
  })),
  samePersonWide: lie('Who checked the form is who filled it in, in full-width letters.', ['panel.contradicts'], () => ({
    preparedBy: 'Wang Xin',
    checkedBy: 'Ｗａｎｇ　Ｘｉｎ',
  })),
}
