import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack, good, type Specimen } from '../attack.ts'
import type { Clean } from '../clean.ts'
import { printAs } from '../pdf.ts'

type Change = (result: ResultRecord) => ResultRecord

/** The clean record with a red line, photos none. */
const base: Change = (result) => ({
  ...result,
  redLines: [{ item: 'a', clue: '线索待核实', status: '待科技厅审定', citations: [] }],
})

/** The pages print one record under the digest of another, which is attached and signed. */
function otherPages(change: Change) {
  return async (clean: Clean) => {
    const result = base(structuredClone(clean.result))
    const resultBytes = canonicalBytes(result)
    const printed = await printAs({ ...clean, resultBytes }, change(structuredClone(result)), await sha256Hex(resultBytes))
    const { checkCode } = await import('#shared/result/checkCode.ts')
    const { resultSignature } = await import('#shared/signature/pdf/resultSignature.ts')
    const signature = { ...clean.signature, ...resultSignature(result, checkCode(await sha256Hex(resultBytes))), box: printed.box }
    return signPdf(printed.pdf, clean.expert, signature)
  }
}

function shown(about: string, change: Change): Specimen {
  return attack({ about, kind: 'pdf', reasons: ['contents.pages'], looks: 'otherwise', make: otherPages(change) })
}

const criterion =
  (change: (own: ResultRecord['criteria'][number]) => ResultRecord['criteria'][number], which = 0): Change =>
  (result) => ({
    ...result,
    criteria: result.criteria.map((own, at) => (at === which ? change(own) : own)),
  })
const finding =
  (change: Partial<ResultRecord['findings'][number]>): Change =>
  (result) => ({
    ...result,
    findings: result.findings.map((own, at) => (at === 0 ? { ...own, ...change } : own)),
  })

/** Pages that differ from the record under the same digest, for every part of a record that is printed. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({
    about: 'Pages and record of one result, by the generator of this family.',
    kind: 'pdf',
    make: otherPages((result) => result),
  }),
  ruleOutcome: shown('A rule is printed as not met.', finding({ outcome: 'fail' })),
  ruleMessage: shown('A rule is printed with other words.', finding({ message: '已当面核实' })),
  ruleView: shown('A rule is printed with a view nobody gave.', finding({ view: '不认可', note: '与现场不符' })),
  ruleLeftOut: shown('A rule is not printed.', (result) => ({ ...result, findings: result.findings.slice(1) })),
  criterionName: shown(
    'A criterion is printed under another name.',
    criterion((own) => ({ ...own, name: '其他指标' })),
  ),
  dimensionName: shown(
    'A dimension is printed under another name.',
    (result) => JSON.parse(JSON.stringify(result).replaceAll('创新能力', '服务能力')) as ResultRecord,
  ),
  citedPage: shown(
    'Evidence is printed with another page.',
    (result) =>
      JSON.parse(
        JSON.stringify(result).replace(
          '"document":"D022","note":"三项成果均有第三方检测，其中一项已用于生产","page":4',
          '"document":"D022","note":"三项成果均有第三方检测，其中一项已用于生产","page":9',
        ),
      ) as ResultRecord,
  ),
  formulaInput: shown(
    'A figure is printed that was not computed with.',
    criterion((own) => ({
      ...own,
      explanation: { ...own.explanation!, inputs: own.explanation!.inputs.map((input) => ({ ...input, value: '999.99' })) },
    })),
  ),
  mark: shown(
    'A mark is printed higher, its sums untouched.',
    criterion((own) => ({ ...own, mark: own.mark! + 50 }), 4),
  ),
  reason: shown(
    'A reason is printed that the record does not have.',
    criterion((own) => ({ ...own, reason: '材料齐全' }), 4),
  ),
  lockedAt: shown('Another day is printed.', (result) => ({ ...result, lockedAt: '2026-09-18T16:30:00+08:00' })),
  role: shown('Another role is printed.', (result) => ({ ...result, expert: { ...result.expert, role: '组员' } })),
  unit: shown('Another unit is printed.', (result) => ({ ...result, expert: { ...result.expert, unit: '外部大学B' } })),
  bonus: shown('An addition of 0.50 is printed where the record has 1.00.', (result) => ({
    ...result,
    adjustments: result.adjustments.map((own) => ({ ...own, amount: 50 })),
  })),
  bonusLeftOut: shown('No addition is printed.', (result) => ({ ...result, adjustments: [] })),
  redLineLeftOut: shown('A red line is not printed.', (result) => ({ ...result, redLines: [] })),
  redLineWords: shown('A red line is printed with other words.', (result) => ({
    ...result,
    redLines: result.redLines.map((own) => ({ ...own, clue: '已排除' })),
  })),
  verifiedValue: shown('Another 核定值 is printed.', (result) => ({
    ...result,
    values: result.values.map((own) => ({ ...own, verified: '900.07' })),
  })),
  opinion: shown('Another opinion is printed.', (result) => ({ ...result, opinion: { ...result.opinion!, overall: '建议不予通过。' } })),
  total: shown('Another total is printed.', (result) => ({ ...result, totals: { ...result.totals, expert: result.totals.expert + 100 } })),
  centre: shown('Another centre is printed.', (result) => ({ ...result, centre: { ...result.centre, name: '另一中心' } })),
  standardLabel: shown('The standard is printed as an official one.', (result) => ({
    ...result,
    standard: { ...result.standard!, label: '正式下发' },
  })),
  revision: shown('Another revision is printed.', (result) => ({ ...result, revision: 2 })),
}
