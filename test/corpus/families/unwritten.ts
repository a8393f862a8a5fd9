import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { attack, type Specimen, unsigned } from '../attack.ts'
import { asConsultation } from '../change.ts'
import { signedPdfOf, signedWorkbookOf } from '../forge.ts'

type Change = (result: ResultRecord) => ResultRecord

function lie(about: string, reasons: Specimen['reasons'], change: Change): Specimen {
  return attack({ about, kind: 'json', reasons, make: ({ result }) => canonicalBytes(change(structuredClone(result))) })
}

function truth(about: string, change: Change): Specimen {
  return unsigned({ about, kind: 'json', make: ({ result }) => canonicalBytes(change(structuredClone(result))) })
}

const noDigest = '0'.repeat(64)
const extended: Change = (result) => ({ ...result, extensions: { 'cn.example.total': '100.00' } })
const versioned =
  (version: string): Change =>
  ({ software, ...result }) => ({ ...result, software: { ...software, version } })

/** The first citation of the first criterion that has one. */
const citedFirst =
  (change: (cited: ResultRecord['criteria'][number]['citations'][number]) => object): Change =>
  (result) => {
    const at = result.criteria.findIndex(({ citations }) => citations.length > 0)
    const criteria = result.criteria.map((own, index) => {
      const [first, ...rest] = own.citations
      return index === at ? { ...own, citations: [first!, { ...first!, ...change(first!) }, ...rest] } : own
    })
    return { ...result, criteria }
  }

/** The first formula item with other facts listed. */
const listing =
  (facts: object): Change =>
  (result) => {
    const first = result.criteria.find(({ method }) => method === 'formula')!
    const criteria = result.criteria.map((own) => (own === first ? { ...own, explanation: { ...own.explanation!, ...facts } } : own))
    return { ...result, criteria }
  }

const beside =
  (finding: Partial<ResultRecord['findings'][number]>): Change =>
  ({ findings: [first, ...rest], ...result }) => ({ ...result, findings: [{ ...first!, ...finding }, ...rest] })
const advice =
  (change: Partial<ResultRecord>): Change =>
  (result) => ({ ...asConsultation(result), ...change })

/** What no version of the program writes into a result, and facts of one result that differ from place to place. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: truth('The clean record.', (result) => result),
  controlCitedTwice: truth(
    'A document is cited at two pages.',
    citedFirst(({ page }) => ({ page: page + 1 })),
  ),
  controlView: truth('A view on a rule with its words.', beside({ view: '待议', note: '请秘书核实' })),
  controlSentence: truth(
    'A rule is told in its own sentence.',
    beside({ message: '所属领域为新材料，在优先布局领域之内。', fields: ['centre.field'] }),
  ),
  controlAdvice: truth('Advice without anything that belongs to marks.', advice({})),
  extensions: lie('Extensions hold another total.', ['result.unwritten'], extended),
  extensionsEmpty: lie('Extensions without content.', ['result.unwritten'], (result) => ({ ...result, extensions: {} })),
  headOfZeros: lie('The head of the journal is a digest of zeros.', ['result.unwritten'], (result) => ({
    ...result,
    journal: { ...result.journal, head: noDigest },
  })),
  packageOfZeros: lie('The digest of the package is one of zeros.', ['result.unwritten'], (result) => ({
    ...result,
    package: { ...result.package, sha256: noDigest },
  })),
  replacesZeros: lie('A second revision replaces a digest of zeros.', ['result.unwritten'], (result) => ({
    ...result,
    revision: 2,
    replaces: noDigest,
  })),
  versionOfWords: lie('The version of the program is a sentence.', ['result.pledge', 'result.unwritten'], versioned('总分 100.00')),
  versionWithWords: lie('A version number carries more.', ['result.pledge', 'result.unwritten'], versioned('0.1.0-Total.100.00')),
  titleOfOther: lie(
    'One document is cited by two titles.',
    ['result.citation'],
    citedFirst(() => ({ title: '另一份文件' })),
  ),
  digestOfOther: lie(
    'One document is cited by two digests.',
    ['result.citation'],
    citedFirst(() => ({ sha256: 'a'.repeat(64) })),
  ),
  goalsMadeUp: lie(
    'A formula that reads no goal lists one.',
    ['result.formula'],
    listing({ goals: [{ id: 'G1', target: '1', actual: '1' }] }),
  ),
  rowsMadeUp: lie(
    'A formula that counts no rows lists a count.',
    ['result.formula'],
    listing({ counts: [{ rows: '技术合同', of: 9, count: 9 }] }),
  ),
  attributesMadeUp: lie('Attributes stand where the standard asks for none.', ['result.formula'], (result) => ({
    ...result,
    attributes: { grade: '优秀' },
  })),
  ruleOfOwnWords: lie('A rule is told in words of its signer.', ['result.findings'], beside({ message: '该中心应得满分。' })),
  ruleWithMoreWords: lie(
    'A sentence of one’s own stands behind that of a rule.',
    ['result.findings'],
    beside({ message: '所属领域为新材料，在优先布局领域之内。总分 100.00。', fields: ['centre.field'] }),
  ),
  ruleOfOtherOutcome: lie('A rule is met and told as one to be looked into.', ['result.findings'], beside({ message: '需关注' })),
  ruleOfOtherRule: lie('A rule is told in the sentence of another.', ['result.findings'], beside({ message: '中心为独立法人实体。' })),
  pathsMadeUp: lie('A rule is said to have read what it does not read.', ['result.findings'], beside({ fields: ['总分 100.00'] })),
  viewWithoutWords: lie('A view on a rule without words.', ['result.contradicts'], beside({ view: '待议' })),
  wordsWithoutView: lie('Words stand beside a rule without a view.', ['result.contradicts'], beside({ note: '应予通过' })),
  evidenceWithoutView: lie('Evidence stands beside a rule without a view.', ['result.contradicts'], beside({ citations: [] })),
  adviceWithAddition: lie('Advice comes with an addition.', ['result.contradicts'], (result) =>
    advice({ adjustments: result.adjustments })(result),
  ),
  adviceWithDimension: lie(
    'Advice comes with a dimension.',
    ['result.contradicts'],
    advice({ totals: { expert: 0, dimensions: [{ name: '总分', max: 10000 }] } }),
  ),
  adviceWithDecimals: lie(
    'Advice comes with decimals of marks.',
    ['result.contradicts'],
    advice({ totals: { expert: 0, dimensions: [], decimals: { total: 1 } } }),
  ),
  adviceWithAttributes: lie(
    'Advice comes with attributes of a standard.',
    ['result.contradicts'],
    advice({ attributes: { grade: '优秀' } }),
  ),
  extensionsPdf: attack({
    about: 'A signed PDF whose record has extensions that no page shows.',
    kind: 'pdf',
    reasons: ['result.unwritten'],
    make: (clean) => signedPdfOf(clean, extended),
  }),
  extensionsWorkbook: attack({
    about: 'A signed workbook whose record has extensions that no sheet shows.',
    kind: 'xlsx',
    reasons: ['result.unwritten'],
    make: (clean) => signedWorkbookOf(clean, extended),
  }),
}
