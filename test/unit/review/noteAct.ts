import fc from 'fast-check'
import type { Act } from '#shared/review/act.ts'

const at = '2026-11-24T13:18:00+08:00'
const entry = fc.constantFrom('N001', 'N002', 'N003')
const said = fc.constantFrom('甲', '乙\n丙')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const photo = fc.constantFrom('A001', 'A002')
const row = fc.constantFrom(
  { register: 'equipment' as const, row: 'SB001', title: '真空炉' },
  { register: 'people' as const, row: 'R01', title: '白音' },
)

/** Any act on notes and photos, on few entries so that they meet; references to what is not there included. */
export const noteAct: fc.Arbitrary<Act> = fc
  .oneof(
    fc.record({
      kind: fc.constant('question.asked' as const),
      entry,
      at: fc.constant(at),
      asker: maybe(said),
      question: said,
      answer: maybe(said),
      promised: maybe(fc.record({ entry, title: fc.constantFrom('送修单', '社保清单') })),
    }),
    fc.record({ kind: fc.constant('question.answered' as const), entry, answer: maybe(said) }),
    fc.record({ kind: fc.constant('question.removed' as const), entry }),
    fc.record({
      kind: fc.constant('supplement.promised' as const),
      entry,
      at: fc.constant(at),
      title: fc.constantFrom('送修单', '社保清单'),
      question: maybe(entry),
    }),
    fc.record({ kind: fc.constant('supplement.received' as const), entry, received: maybe(fc.constant(at)) }),
    fc.record({ kind: fc.constant('supplement.removed' as const), entry }),
    fc
      .tuple(entry, row, fc.constantFrom('true' as const, 'differs' as const))
      .map(([own, of, verdict]) => ({ kind: 'spot.checked' as const, entry: own, at, ...of, seed: 'T', place: 1, verdict })),
    fc.record({ kind: fc.constant('spot.unchecked' as const), entry }),
    fc.tuple(entry, photo).map(([own, document]) => ({
      kind: 'objection.raised' as const,
      entry: own,
      at,
      criterion: 'E05',
      reason: '含代理销售',
      citations: [{ document, page: 1 }],
    })),
    fc.record({ kind: fc.constant('objection.removed' as const), entry }),
    fc.record({
      kind: fc.constant('note.added' as const),
      entry: fc.constantFrom('N008', 'N009'),
      note: fc.constant('现场' as const),
      text: said,
    }),
    fc.record({
      kind: fc.constant('photo.added' as const),
      photo,
      of: maybe(row),
      caption: maybe(said),
      file: fc.constant('a.jpg'),
      type: fc.constant('jpg' as const),
      sha256: fc.constant('a'.repeat(64)),
      bytes: fc.constant(3),
    }),
    fc.record({ kind: fc.constant('photo.captioned' as const), photo, caption: maybe(said) }),
    fc.record({ kind: fc.constant('photo.removed' as const), photo }),
    fc.record({
      kind: fc.constant('verification.set' as const),
      criterion: fc.constantFrom('S01', 'S02'),
      finding: fc.constantFrom('属实' as const, '不属实' as const),
      mark: maybe(fc.constantFrom(0, 300)),
    }),
  )
  .map((act): Act => JSON.parse(JSON.stringify(act)) as Act)
