import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ResultCriterion, ResultRecord } from '#shared/result/format.ts'
import { inputFacts } from '#shared/result/inputFacts.ts'
import { scoreFormula } from '#shared/scoring/index.ts'
import { stepText } from '#shared/scoring/stepWords.ts'
import type { Standard } from '#shared/standard/format.ts'
import { attack, type Specimen, unsigned } from '../attack.ts'
import { withMissingFigure } from '../change.ts'
import { signedPdfOf, signedWorkbookOf } from '../forge.ts'

type Explanation = NonNullable<ResultCriterion['explanation']>

/** The first formula item with another explanation; its mark, inputs' share and sums stay right. */
const explained =
  (change: (explanation: Explanation) => Explanation) =>
  (result: ResultRecord): ResultRecord => {
    const first = result.criteria.find(({ method }) => method === 'formula')!
    const criteria = result.criteria.map((own) => (own === first ? { ...own, explanation: change(own.explanation!) } : own))
    return { ...result, criteria }
  }

function lie(about: string, change: (explanation: Explanation) => Explanation): Specimen {
  const make: Specimen['make'] = ({ result }) => canonicalBytes(explained(change)(structuredClone(result)))
  return attack({ about, kind: 'json', reasons: ['result.formula'], make })
}

const withInputs = (change: (inputs: Explanation['inputs']) => Explanation['inputs']) => (own: Explanation) => ({
  ...own,
  inputs: change(own.inputs),
})
const withSteps = (change: (steps: Explanation['steps']) => Explanation['steps']) => (own: Explanation) => ({
  ...own,
  steps: change(own.steps),
})
const other: Explanation['inputs'][number] = { figure: 'total_staff', value: '9', basis: 'declared' }

/** The record with every formula item explained as this program explains it, the first with a figure of another organisation. */
function toldWhole(result: ResultRecord, standard: Standard): ResultRecord {
  const criteria = result.criteria.map((own) => {
    const criterion = standard.criteria.find(({ id, method }) => id === own.id && method === 'formula')
    if (!criterion || own.state !== 'scored') return own
    const { explanation, trace } = scoreFormula(criterion, inputFacts(own.explanation))
    const borrowed = { text: stepText({ kind: 'borrowed', figure: trace.figures[0]! }) }
    return { ...own, explanation: { ...own.explanation!, steps: [borrowed, ...explanation.steps] } }
  })
  return { ...result, criteria }
}

/** How a computed mark is explained: by its own inputs and steps and no other, whatever the mark. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: unsigned({ about: 'The explanation as it is.', kind: 'json', make: ({ resultBytes }) => resultBytes }),
  controlAllSteps: unsigned({
    about: 'Every step is told, one of a figure that another organisation has, in the words of the layout.',
    kind: 'json',
    make: ({ result, standard }) => canonicalBytes(toldWhole(structuredClone(result), standard)),
  }),
  stepOfOtherWords: lie(
    'A step has the right value under other words than any layout has.',
    withSteps(([first, ...rest]) => [{ ...first!, text: '占满分的比例' }, ...rest]),
  ),
  stepWithoutValue: lie(
    'A sentence without a value stands among the steps.',
    withSteps((steps) => [{ text: '经现场核实，另加两分' }, ...steps]),
  ),
  stepOfOtherFigure: lie(
    'A figure the formula does not read is said to be another organisation’s.',
    withSteps((steps) => [{ text: stepText({ kind: 'borrowed', figure: 'total_staff' }) }, ...steps]),
  ),
  controlMissing: unsigned({
    about: 'A figure is missing: nothing was read and nothing computed.',
    kind: 'json',
    make: ({ result }) => canonicalBytes(withMissingFigure(structuredClone(result))),
  }),
  stepOfFullMarks: lie(
    'The steps tell a share of one.',
    withSteps(([first, ...rest]) => [{ ...first!, value: '1' }, ...rest]),
  ),
  stepMore: lie(
    'A step more tells another mark.',
    withSteps((steps) => [...steps, { text: '更正后', value: '600' }]),
  ),
  stepsLeftOut: lie(
    'No step is told.',
    withSteps(() => []),
  ),
  lastStepLeftOut: lie(
    'The steps end before the mark.',
    withSteps((steps) => steps.slice(0, -1)),
  ),
  stepsExchanged: lie(
    'The steps stand in another order.',
    withSteps((steps) => steps.toReversed()),
  ),
  kindOfOther: lie('Another kind of formula is named.', (own) => ({ ...own, kind: 'ratio' })),
  inputMore: lie(
    'A figure is listed that the formula does not read.',
    withInputs((inputs) => [...inputs, other]),
  ),
  inputTwice: lie(
    'A figure is listed twice.',
    withInputs((inputs) => [...inputs, inputs[0]!]),
  ),
  inputTwiceOtherwise: lie(
    'A figure is listed twice, first with a higher value.',
    withInputs(([first, ...inputs]) => [{ ...first!, value: '5000.00' }, first!, ...inputs]),
  ),
  inputsExchanged: lie(
    'The figures stand in another order.',
    withInputs((inputs) => inputs.toReversed()),
  ),
  inPdf: attack({
    about: 'The steps tell a share of one, in a PDF signed by its expert.',
    kind: 'pdf',
    reasons: ['result.formula'],
    make: (clean) => signedPdfOf(clean, explained(withSteps(([first, ...rest]) => [{ ...first!, value: '1' }, ...rest]))),
  }),
  inWorkbook: attack({
    about: 'A figure is listed that the formula does not read, in a workbook signed by its expert.',
    kind: 'xlsx',
    reasons: ['result.formula'],
    make: (clean) => signedWorkbookOf(clean, explained(withInputs((inputs) => [...inputs, other]))),
  }),
}
