import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { attack, good, type Specimen, unsigned } from '../attack.ts'
import { retotalled } from '../change.ts'
import { signedPdfOf, signedWorkbookOf } from '../forge.ts'

type Change = (result: ResultRecord) => ResultRecord

function hides(about: string, change: Change): Specimen {
  const make: Specimen['make'] = ({ result }) => canonicalBytes(change(structuredClone(result)))
  return attack({ about, kind: 'json', reasons: ['result.hiddenText'], make })
}

const saying =
  (more: string): Change =>
  (result) => ({ ...result, opinion: { ...result.opinion!, overall: `${result.opinion!.overall}${more}` } })

/** ASCII as tags, which no program shows. */
const asTags = (text: string) => [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.codePointAt(0)!)).join('')

const noMark =
  (reason: string): Change =>
  (result) => {
    const first = result.criteria.find(({ method }) => method === 'expert')!
    return retotalled({ ...result, criteria: result.criteria.map((own) => (own === first ? { ...own, mark: 0, reason } : own)) })
  }

/** Words in a record that are invisible, and reasons without content. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: unsigned({ about: 'The record as it is.', kind: 'json', make: ({ resultBytes }) => resultBytes }),
  controlMongolian: good({
    about: 'A Mongolian name with the selectors its letters need.',
    kind: 'xlsx',
    make: (clean) => signedWorkbookOf(clean, saying('ᠮᠣᠩᠭᠣᠯ\u180b ᠬᠡᠯᠡ\u180e')),
  }),
  controlJoined: unsigned({
    about: 'Letters joined and kept apart, and an ideograph with its variation.',
    kind: 'json',
    make: ({ result }) => canonicalBytes(saying('\u0645\u06cc\u200c\u062e\u0648 葛\u{e0100}')(structuredClone(result))),
  }),
  tags: hides('A sentence in tag characters stands behind the opinion.', saying(asTags('TOTAL 10.00'))),
  zeroWidth: hides('Blanks without width spell a message.', saying('\u200b\u2060\u200b\u200b')),
  softHyphens: hides('Soft hyphens stand between the letters.', saying('合\u00ad格')),
  filler: hides('A Hangul filler stands as a letter.', saying('\u3164')),
  byteOrderMark: hides('A byte order mark stands in the opinion.', saying('\ufeff')),
  noncharacter: hides('A noncharacter stands in the opinion.', saying('\u{1fffe}')),
  musicControl: hides('A control of musical notation stands in the opinion.', saying('\u{1d173}')),
  reasonOfNothing: hides('A mark of nothing has a reason of blanks without width.', noMark('\u200b\u2060')),
  inNote: hides('The note of a citation hides a word.', (result) => {
    const first = result.criteria.find(({ citations }) => citations.length > 0)!
    first.citations[0]!.note = `见${asTags('VOID')}附件`
    return result
  }),
  inPhotoTitle: hides('The title of a photo hides a word.', (result) => ({
    ...result,
    attachments: [{ id: 'A001', title: `机房${asTags('VOID')}`, kind: 'jpg', sha256: 'ab'.repeat(32), bytes: 1 }],
  })),
  inPdf: attack({
    about: 'A sentence in tag characters, in a PDF signed by its expert.',
    kind: 'pdf',
    reasons: ['result.hiddenText'],
    make: (clean) => signedPdfOf(clean, saying(asTags('TOTAL 10.00'))),
  }),
  inWorkbook: attack({
    about: 'A sentence in tag characters, in a workbook signed by its expert.',
    kind: 'xlsx',
    reasons: ['result.hiddenText'],
    make: (clean) => signedWorkbookOf(clean, saying(asTags('TOTAL 10.00'))),
  }),
}
