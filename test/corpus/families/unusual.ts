import { canonicalBytes } from '#shared/format/canonical.ts'
import type { CitedDocument } from '#shared/format/values.ts'
import type { ResultCriterion, ResultRecord } from '#shared/result/format.ts'
import { good, type Specimen, unsigned } from '../attack.ts'
import { asConsultation, retotalled } from '../change.ts'
import { signedPdfOf, signedWorkbookOf } from '../forge.ts'

type Change = (result: ResultRecord) => ResultRecord

function truth(about: string, change: Change): Specimen {
  return unsigned({ about, kind: 'json', make: ({ result }) => canonicalBytes(change(structuredClone(result))) })
}

/** Every mark of a person changed, and everything added up again. */
const marked =
  (change: (criterion: ResultCriterion) => Partial<ResultCriterion>): Change =>
  (result) =>
    retotalled({ ...result, criteria: result.criteria.map((own) => (own.method === 'formula' ? own : { ...own, ...change(own) })) })

const noMarks = marked(() => ({ mark: 0, reason: '未见任何材料' }))
const finding = ({ method }: ResultCriterion) => (method === 'verified' ? { finding: '属实' as const } : {})
const fullMarks = marked((own) => ({ ...finding(own), mark: own.max, reason: '现场逐项核实' }))
const named =
  (name: string, unit = '外部大学A'): Change =>
  (result) => ({ ...result, expert: { ...result.expert, name, unit } })
const locked =
  (lockedAt: string): Change =>
  (result) => ({ ...result, pledge: { ...result.pledge, acceptedAt: '2026-01-01T00:00:00Z' }, lockedAt })
const saying =
  (overall: string): Change =>
  (result) => ({ ...result, opinion: { ...result.opinion!, overall } })
const photo = (at: number) => ({
  id: `A${String(at + 1).padStart(3, '0')}`,
  title: `现场照片 ${at + 1}`,
  kind: at % 2 === 0 ? ('jpg' as const) : ('png' as const),
  sha256: (at + 10).toString(16).padStart(64, 'a'),
  bytes: 1 + at * 40_000,
})

/** The first mark of a person cites more. */
const citing =
  (more: (first: CitedDocument) => readonly CitedDocument[]): Change =>
  (result) => {
    const own = result.criteria.find(({ method, citations }) => method !== 'formula' && citations.length > 0)!
    const citations = [...own.citations, ...more(own.citations[0]!)]
    return { ...result, criteria: result.criteria.map((one) => (one === own ? { ...one, citations } : one)) }
  }

/** Unusual results that are true: each must be accepted, so that no check takes the usual for the rule. */
export const specimens: Readonly<Record<string, Specimen>> = {
  nameLongest: truth('Name and unit are as long as a name may be.', named('长'.repeat(200), '单位'.repeat(100))),
  nameRare: truth('The name has ideographs outside the basic plane.', named('𠮷田㛃䶮')),
  nameMongolian: truth('The name is in Mongolian script, with its variation selectors.', named('ᠪᠠᠲᠤ\u180b')),
  nameTibetan: truth('The name is in Tibetan script.', named('བསྟན་འཛིན')),
  nameUyghur: truth('The name is in Arabic letters.', named('ئەركىن')),
  nameDots: truth('The name has a middle dot and blanks.', named('那仁 · 其其格')),
  nameLatin: truth('The name has an apostrophe and letters with marks.', named('Zoë O’Neil-Łukasz')),
  nameOneLetter: truth('The name is one character.', named('乙')),
  markedZero: truth('Every mark of a person is nothing.', noMarks),
  markedFull: truth('Every mark of a person is the full mark.', fullMarks),
  lockedEarly: truth('Locked east of the date line, with milliseconds.', locked('2026-09-17T23:59:59.999+14:00')),
  lockedWest: truth('Locked in a zone of a quarter of an hour.', locked('2026-09-17T00:00:00-09:45')),
  lockedLeapDay: truth('Locked on a leap day.', locked('2028-02-29T23:59:59Z')),
  revisionMany: truth('The sheet was reopened as often as can be.', (result) => ({ ...result, revision: 9999, replaces: 'f'.repeat(64) })),
  opinionLongest: truth('The opinion is as long as a text may be.', saying('中心定位清楚。'.repeat(2857))),
  opinionLines: truth('The opinion has lines, tabs and wide blanks.', saying('一、定位\n\t清楚\n\n二、　投入\n')),
  opinionSigns: truth('The opinion has signs that formats use.', saying('=1+1 <b>&amp;</b> _x0041_ {name} %s \\u0041 "引号" ’')),
  opinionEmoji: truth('The opinion has signs joined by a joiner.', saying('合格👍 क्‍ष')),
  citedOften: truth(
    'A mark cites one document at fifty pages.',
    citing((first) => Array.from({ length: 49 }, (_, at) => ({ ...first, page: at + 100 }))),
  ),
  citedManyDocuments: truth(
    'A mark cites forty documents.',
    citing((first) =>
      Array.from({ length: 40 }, (_, at) => ({
        ...{ document: `D${700 + at}`, title: `材料 ${at}`, page: 100_000 },
        sha256: (at + 16).toString(16).padStart(64, first.sha256.slice(0, 1)),
      })),
    ),
  ),
  citedTitleAlike: truth(
    'Two documents have one title.',
    citing((first) => [{ ...first, document: 'D777', sha256: 'd'.repeat(64) }]),
  ),
  photosMany: truth('There are five hundred photos, large and small.', (result) => ({
    ...result,
    attachments: Array.from({ length: 500 }, (_, at) => photo(at)),
  })),
  notesMany: truth('There are five hundred notes.', (result) => ({
    ...result,
    notes: Array.from({ length: 500 }, (_, at) => ({ kind: '核查' as const, text: `第 ${at + 1} 次核查` })),
  })),
  redLinesAll: truth('Every red line is noted, one of them twice.', (result) => ({
    ...result,
    redLines: [...'aabcdef'].map((item) => ({ item, clue: '待核实', status: '待科技厅审定' as const, citations: [] })),
  })),
  viewsAll: truth('Every rule has a view.', (result) => ({
    ...result,
    findings: result.findings.map((own) => ({ ...own, view: '待议' as const, note: '请秘书核实', citations: [] })),
  })),
  journalLong: truth('The journal has as many entries as a number holds.', (result) => ({
    ...result,
    journal: { ...result.journal, entries: Number.MAX_SAFE_INTEGER },
  })),
  adviceLong: truth('Advice has two hundred demands.', (result) => {
    const advised = asConsultation(result)
    const rectifications = Array.from({ length: 200 }, (_, at) => ({ problem: `问题 ${at}`, demand: '限期整改', due: '2026-12-31' }))
    return { ...advised, consultation: { ...advised.consultation!, rectifications } }
  }),
  recusedFully: truth('One who recused names every relation there is.', ({ opinion: _, ...result }) => ({
    ...result,
    recusal: {
      declared: true,
      relations: ['本单位', '近亲属', '合作项目', '参与方案编制', '经济利益', '其他'] as ResultRecord['recusal']['relations'],
      reason: '多重关系',
    },
    ...{ findings: [], criteria: [], values: [], adjustments: [], redLines: [] },
    totals: { expert: 0, dimensions: result.totals.dimensions.map(({ name, max }) => ({ name, max })) },
  })),
  markedZeroPdf: good({
    about: 'Every mark of a person is nothing, printed and signed.',
    kind: 'pdf',
    make: (clean) => signedPdfOf(clean, noMarks),
  }),
  nameLongestWorkbook: good({
    about: 'Name and unit as long as they may be, written and signed.',
    kind: 'xlsx',
    make: (clean) => signedWorkbookOf(clean, named('长'.repeat(200), '单位'.repeat(100))),
  }),
}
