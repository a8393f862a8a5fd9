import { createHash } from 'node:crypto'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { currentPledge } from '#shared/layout/pledge/index.ts'
import type { ResultCriterion, ResultRecord } from '#shared/result/format.ts'
import { attack, type Specimen, unsigned } from '../attack.ts'
import { asConsultation, retotalled, withMissingFigure } from '../change.ts'
import { signedPdfOf, signedWorkbookOf } from '../forge.ts'

type Change = (result: ResultRecord) => ResultRecord

/** The record itself: its content is judged alike in a PDF, in a workbook and alone. Sums are computed again after each change. */
function lie(about: string, reasons: Specimen['reasons'], change: Change): Specimen {
  return attack({ about, kind: 'json', reasons, make: ({ result }) => canonicalBytes(change(structuredClone(result))) })
}

function truth(about: string, change: Change): Specimen {
  return unsigned({ about, kind: 'json', make: ({ result }) => canonicalBytes(change(structuredClone(result))) })
}

const byPerson = ({ method }: ResultCriterion) => method !== 'formula'
const byFormula = ({ method }: ResultCriterion) => method === 'formula'

/** The first criterion of a kind changed, and everything added up again. */
function one(which: (criterion: ResultCriterion) => boolean, change: (criterion: ResultCriterion) => ResultCriterion): Change {
  return (result) => {
    const first = result.criteria.find(which)!
    return retotalled({ ...result, criteria: result.criteria.map((own) => (own === first ? change(own) : own)) })
  }
}

const standard =
  (change: Partial<NonNullable<ResultRecord['standard']>>): Change =>
  (result) => ({
    ...result,
    standard: { ...result.standard!, ...change },
  })

const pledgeOfToday = 'e7f46576effffda126755b553008fb6541792bdeb742b094eb4beea7ad4c5992'
const englishPledge = createHash('sha256').update(currentPledge['en-US'].join('\n')).digest('hex')

const withPledge =
  (textSha256: string): Change =>
  (result) => ({ ...result, pledge: { ...result.pledge, textSha256 } })

const recused: Change = ({ opinion: _, ...result }) => ({
  ...result,
  recusal: { declared: true, relations: ['合作项目'], reason: '曾合作' },
  findings: [],
  criteria: [],
  values: [],
  adjustments: [],
  redLines: [],
  totals: { expert: 0, dimensions: result.totals.dimensions.map(({ name, max }) => ({ name, max })) },
})

/** Content that no record may have, whoever prints it: marks that cannot be given, items that the standard does not have. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: truth('The clean record without a change.', (result) => result),
  controlAddedUp: truth('The clean record, added up again by the generator.', retotalled),
  controlMissing: truth('A figure is missing, so its item is not scored.', withMissingFigure),
  controlRecused: truth('A recusal record.', recused),
  controlConsultation: truth('Advice under 咨询论证.', asConsultation),
  controlRevision: truth('A second revision that names the first.', (result) => ({ ...result, revision: 2, replaces: 'f'.repeat(64) })),
  controlZero: truth(
    'A mark of nothing, with its reason.',
    one(byPerson, (own) => ({ ...own, mark: 0, reason: '未开展' })),
  ),
  controlAdditionLeftOut: truth('No addition at all.', (result) => ({ ...result, adjustments: [] })),
  controlRedLine: truth('A red line of the standard.', (result) => ({
    ...result,
    redLines: [{ item: 'a', clue: '待核实', status: '待科技厅审定', citations: [] }],
  })),
  controlPledge: truth('The pledge of this program, in a record of a release.', ({ pledge, software, ...result }) => ({
    ...result,
    software: { ...software, version: '0.1.0' },
    pledge: { ...pledge, textSha256: pledgeOfToday },
  })),
  pledgeMadeUp: lie('Another text than any pledge was accepted.', ['result.pledge'], withPledge('ab'.repeat(32))),
  pledgeOfExample: lie('A release claims the digest that only the handed example has.', ['result.pledge'], (result) => ({
    ...result,
    software: { ...result.software, version: '0.1.0' },
  })),
  pledgeInEnglish: lie(
    'The digest of the English meaning stands where the Chinese text was accepted.',
    ['result.pledge'],
    withPledge(englishPledge),
  ),
  markOffStep: lie(
    'A mark between two steps.',
    ['result.formula'],
    one(byPerson, (own) => ({ ...own, mark: own.mark! - 7 })),
  ),
  markWithoutReason: lie(
    'A mark of nothing without a reason.',
    ['result.formula'],
    one(byPerson, ({ reason: _, ...own }) => ({ ...own, mark: 0 })),
  ),
  markLeftOut: lie('A person’s mark is left out.', ['result.formula'], (result) => {
    const { mark, ...own } = result.criteria.find(byPerson)!
    const criteria = result.criteria.map((other) => (other.id === own.id ? { ...own, state: 'missing' as const } : other))
    const dimensions = result.totals.dimensions.map(({ mark: sum, ...rest }) =>
      rest.name === own.dimension ? rest : { ...rest, mark: sum! },
    )
    return { ...result, criteria, totals: { ...result.totals, expert: result.totals.expert - mark!, dimensions } }
  }),
  markOverMaximum: lie(
    'A mark over its maximum.',
    ['result.sums', 'result.formula'],
    one(byPerson, (own) => ({ ...own, mark: own.max + 50 })),
  ),
  findingWhereNoneBelongs: lie(
    'A finding of truth on a mark of opinion.',
    ['result.formula'],
    one(
      ({ method }) => method === 'expert',
      (own) => ({ ...own, finding: '不属实' }),
    ),
  ),
  dimensionOfAnother: lie('A criterion counts for another dimension.', ['result.sums', 'result.formula'], (result) => {
    const [, second] = result.totals.dimensions
    return one(byPerson, (own) => ({ ...own, dimension: second!.name }))(result)
  }),
  dimensionMaximaMoved: lie('The maxima follow a criterion moved into another dimension.', ['result.formula'], (result) => {
    const [first, second, ...rest] = result.totals.dimensions
    const moved = result.criteria.find(({ dimension }) => dimension === first!.name)!
    const dimensions = [{ ...first!, max: first!.max - moved.max }, { ...second!, max: second!.max + moved.max }, ...rest]
    const criteria = result.criteria.map((own) => (own === moved ? { ...own, dimension: second!.name } : own))
    return retotalled({ ...result, criteria, totals: { ...result.totals, dimensions } })
  }),
  dimensionsExchanged: lie('The dimensions stand in another order.', ['result.formula'], (result) => ({
    ...result,
    totals: { ...result.totals, dimensions: result.totals.dimensions.toReversed() },
  })),
  clausesOfAnother: lie(
    'A criterion claims another clause.',
    ['result.formula'],
    one(byPerson, (own) => ({ ...own, clauses: ['九(九)'] })),
  ),
  criterionLeftOut: lie('A criterion is left out.', ['result.sums', 'result.formula'], (result) =>
    retotalled({ ...result, criteria: result.criteria.slice(1) }),
  ),
  criteriaExchanged: lie('Two criteria change places.', ['result.formula'], ({ criteria: [first, second, ...rest], ...result }) => ({
    ...result,
    criteria: [second!, first!, ...rest],
  })),
  criterionRenamed: lie(
    'A criterion has another name.',
    ['result.formula'],
    one(byPerson, (own) => ({ ...own, name: '其他' })),
  ),
  additionMadeUp: lie('An addition that the standard does not have.', ['result.formula'], (result) => ({
    ...result,
    adjustments: [{ ...result.adjustments[0]!, item: 'B99' }],
  })),
  additionTooHigh: lie('An addition of 10.00 where 1.00 or 3.00 may be given.', ['result.formula'], (result) => ({
    ...result,
    adjustments: [{ ...result.adjustments[0]!, amount: 1000 }],
  })),
  redLineMadeUp: lie('A red line that the standard does not have.', ['result.formula'], (result) => ({
    ...result,
    redLines: [{ item: 'z', clue: '待核实', status: '待科技厅审定', citations: [] }],
  })),
  formulaLeftUnscored: lie(
    'A formula item with all its figures is said to lack data.',
    ['result.formula'],
    one(byFormula, ({ mark: _, explanation, ...own }) => {
      const { share: __, hundredths: ___, ...kept } = explanation!
      return { ...own, state: 'missing', explanation: kept }
    }),
  ),
  formulaCalledInvalid: lie(
    'A formula item is said to have senseless data.',
    ['result.formula'],
    one(byFormula, ({ mark: _, explanation, ...own }) => {
      const { share: __, hundredths: ___, ...kept } = explanation!
      return { ...own, state: 'invalid', explanation: kept }
    }),
  ),
  formulaGivenReason: lie(
    'A formula item carries words of a person.',
    ['result.formula'],
    one(byFormula, (own) => ({ ...own, reason: '应为满分' })),
  ),
  verifiedValueUnused: lie('The 核定值 printed is not the one computed with.', ['result.formula'], (result) => ({
    ...result,
    values: [{ ...result.values[0]!, verified: '1.00' }],
  })),
  verifiedValueTwice: lie('A figure is verified twice.', ['result.formula'], (result) => ({
    ...result,
    values: [result.values[0]!, { ...result.values[0]!, reason: '另一理由' }],
  })),
  basisChanged: lie(
    'A 核定值 is passed off as declared.',
    ['result.formula'],
    (result) => JSON.parse(JSON.stringify(result).replaceAll('"basis":"verified"', '"basis":"declared"')) as ResultRecord,
  ),
  labelOfStandard: lie('The standard is called an official one.', ['result.formula'], standard({ label: '科技厅正式下发' })),
  numberOfStandard: lie('The standard has a document number.', ['result.formula'], standard({ documentNumber: '内科发〔2026〕9号' })),
  digestOfStandard: lie('The standard has another digest.', ['standard.digest'], standard({ sha256: 'e'.repeat(64) })),
  versionOfStandard: lie('The standard has another version.', ['standard.unknown'], standard({ version: '2099.9' })),
  stageOfOther: lie('A standard of another stage is used.', ['result.formula'], (result) => ({ ...result, stage: '实地评估' })),
  centreTypeOfOther: lie('A standard for another type of centre is used.', ['result.formula'], (result) => ({
    ...result,
    centre: { ...result.centre, type: '专业技术类' },
  })),
  standardLeftOut: lie(
    'The standard is left out, so that nothing could be compared.',
    ['standard.unknown'],
    ({ standard: _, ...result }) => result,
  ),
  standardAndMarksLeftOut: lie('Standard and marks are left out.', ['standard.unknown'], ({ standard: _, ...result }) => ({
    ...result,
    criteria: [],
    totals: { expert: 0, dimensions: [] },
  })),
  revisionWithoutFirst: lie('A second revision that replaces nothing.', ['result.contradicts'], (result) => ({ ...result, revision: 2 })),
  firstThatReplaces: lie('A first revision that replaces another.', ['result.contradicts'], (result) => ({
    ...result,
    replaces: 'f'.repeat(64),
  })),
  recusedAndScored: lie('One who recused gives marks.', ['result.contradicts', 'result.formula'], (result) => ({
    ...result,
    recusal: { declared: true, relations: ['合作项目'] },
  })),
  recusedWithFindings: lie('One who recused judges the rules.', ['result.contradicts'], (result) => ({
    ...recused(result),
    findings: result.findings,
  })),
  adviceBesideMarks: lie('Advice of 咨询论证 beside the marks of another stage.', ['result.contradicts'], (result) => ({
    ...result,
    consultation: asConsultation(result).consultation!,
  })),
  adviceLeftOut: lie('咨询论证 without advice.', ['result.contradicts'], (result) => {
    const { consultation: _, ...rest } = asConsultation(result)
    return rest
  }),
  opinionLeftOut: lie('A scored sheet without an opinion.', ['result.contradicts'], ({ opinion: _, ...result }) => result),
  opinionOfBlanks: lie('An opinion of blanks.', ['result.contradicts'], (result) => ({ ...result, opinion: { overall: ' 　\n' } })),
  ruleTwice: lie('A rule is answered twice.', ['result.contradicts'], (result) => ({
    ...result,
    findings: [...result.findings, result.findings[0]!],
  })),
  signedPdf: attack({
    about: 'A mark between two steps, printed and signed as a PDF by its expert.',
    kind: 'pdf',
    reasons: ['result.formula'],
    make: (clean) =>
      signedPdfOf(
        clean,
        one(byPerson, (own) => ({ ...own, mark: own.mark! - 7 })),
      ),
  }),
  pledgeInSignedPdf: attack({
    about: 'Another text than any pledge was accepted, printed and signed by its expert.',
    kind: 'pdf',
    reasons: ['result.pledge'],
    make: (clean) => signedPdfOf(clean, withPledge('ab'.repeat(32))),
  }),
  signedWorkbook: attack({
    about: 'An addition of 10.00, written and signed as a workbook by its expert.',
    kind: 'xlsx',
    reasons: ['result.formula'],
    make: (clean) => signedWorkbookOf(clean, (result) => ({ ...result, adjustments: [{ ...result.adjustments[0]!, amount: 1000 }] })),
  }),
}
