import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import type { NoteFields } from '#shared/review/note.ts'
import { attack, type Specimen, unsigned } from '../attack.ts'

const at = '2026-09-17T10:00:00+08:00'
type Note = ResultRecord['notes'][number]

const row = { register: 'equipment', row: 'SB017', title: '离子溅射仪17' } as const
const photo: ResultRecord['attachments'][number] = {
  id: 'A001',
  title: '设备 SB017 离子溅射仪17 铭牌',
  kind: 'jpg',
  sha256: 'a'.repeat(64),
  bytes: 3,
  of: row,
  caption: '铭牌',
}
const { id: document, title, sha256 } = photo

const question: Note = {
  kind: '质询',
  text: '问（甲）：送修单在哪里？\n答（乙）：明天补。\n待补材料：设备送修单',
  at,
  fields: { kind: 'question', entry: 'N001', asker: '甲', question: '送修单在哪里？', answerer: '乙', answer: '明天补。', awaits: 'N002' },
}
const supplement: Note = {
  kind: '补充材料',
  text: '设备送修单\n时限：2026-11-24 17:00',
  at,
  fields: { kind: 'supplement', entry: 'N002', title: '设备送修单', due: '2026-11-24 17:00' },
}
const spot: Note = {
  kind: '抽查',
  text: '设备 SB017 离子溅射仪17：不符\n存放地点：账面 1号楼，现场 2号楼\n抽取：种子 T2026，第 3 项',
  at,
  citations: [{ document, title, sha256, page: 1 }],
  fields: {
    kind: 'spot',
    entry: 'N003',
    ...row,
    seed: 'T2026',
    place: 3,
    verdict: 'differs',
    found: [{ column: 'location', listed: '1号楼', found: '2号楼' }],
  },
}

/** The clean record with notes of every kind that has a promise, a row or a photo, in a JSON file of its own. */
function withNotes(notes: readonly Note[], attachments: readonly ResultRecord['attachments'][number][] = [photo]): Specimen['make'] {
  return ({ result }) => canonicalBytes({ ...structuredClone(result), notes: [...notes], attachments: [...attachments] })
}

function lie(about: string, notes: readonly Note[], attachments?: readonly ResultRecord['attachments'][number][]): Specimen {
  return attack({ about, kind: 'json', reasons: ['result.notes'], make: withNotes(notes, attachments) })
}

const fields = (note: Note, change: Partial<NoteFields>): Note => ({ ...note, fields: { ...note.fields, ...change } as NoteFields })

/** Notes whose text differs from their fields. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: unsigned({
    about: 'Notes whose texts are made of their fields.',
    kind: 'json',
    make: withNotes([question, supplement, spot]),
  }),
  answerReworded: lie('The fields keep the answer, the text says another.', [
    { ...question, text: question.text.replace('明天补', '没有') },
    supplement,
    spot,
  ]),
  verdictTurned: lie('The text says that the row differs, the fields that it is as listed.', [
    question,
    supplement,
    fields(spot, { verdict: 'true' }),
  ]),
  placeChanged: lie('The fields name another place in the draw.', [question, supplement, fields(spot, { place: 4 })]),
  awaitsNothing: lie('A question awaits a document that is on no list.', [question, spot]),
  entryTwice: lie('Two notes have one entry.', [question, supplement, fields(spot, { entry: 'N001' })]),
  otherKind: lie('A spot check is listed among the questions.', [question, supplement, { ...spot, kind: '质询' }]),
  photoNotCited: lie('A spot check leaves out the photo of its row.', [question, supplement, { ...spot, citations: [] }]),
  photoOfOtherRow: lie(
    'A photo is titled by one row and, in its fields, is of another.',
    [question, supplement, { ...spot, citations: [] }],
    [{ ...photo, of: { ...row, row: 'SB018' } }],
  ),
}
