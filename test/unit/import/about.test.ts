import { expect, test } from 'vitest'
import { aboutFile, storable, storableName } from '#services/import/about.ts'
import { databaseFault } from '#services/import/databaseFaults.ts'
import { packageRow } from '#services/import/packages.ts'
import { refusalOf } from '#services/import/refusal.ts'
import { withoutPassword } from '#services/import/server.ts'
import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import { conclude, nothingKnown, type Trust, type Verification } from '#shared/signature/verdict.ts'

const content = { sha256: 'f'.repeat(64), bytes: 12 }
const record = { task: 'T1', revision: 1, package: { sha256: 'p'.repeat(64) }, expert: { id: 'W01' } }
const read = { kind: 'result', record, sha256: 'd'.repeat(64) } as unknown as ReadRecord

function verified(trusted: Trust, more: Partial<Verification> = {}): Verification {
  const signature = { name: '专家甲', fingerprint: 'a', intact: true, covered: true, trusted, namesRecord: true, claimedTime: '' }
  const facts = { ...nothingKnown, intact: true, covered: true, contentsAgree: true, signersExpected: 1, signersFound: 1 }
  return conclude({ file: '/in/one.pdf', kind: 'pdf', reasons: [], facts, signatures: [signature], ...more })
}

test('the name of a file loses its folder, NUL and halves of characters, and its length', () => {
  const { file } = aboutFile(verified('roster', { file: '/in/a\u0000b\ud800"; drop.pdf' }), content)
  expect(file).toEqual({ ...content, name: 'a\ufffdb\ufffd"; drop.pdf', kind: 'pdf' })
  expect([...storableName('𠮷'.repeat(300))]).toHaveLength(200)
  expect(storable('𠮷')).toBe('𠮷')
})

test('a claimed time that is not there is left out, columns are kept by their result', () => {
  const { signatures, columns } = aboutFile(verified('roster', { columns: [{ sha256: 'd', column: 'c' }] }), content)
  expect(signatures).toEqual([{ name: '专家甲', fingerprint: 'a', trusted: 'roster' }])
  expect(columns).toEqual({ d: 'c' })
})

test('what is taken: an accepted record of a package given, signed by somebody known', () => {
  const packages = new Set([record.package.sha256])
  const code = (verification: Verification, known = packages, takesUnknown = false) =>
    refusalOf({ verification, read, content }, known, takesUnknown)?.code
  expect(code(verified('roster'))).toBeUndefined()
  expect(code(verified('chain'))).toBeUndefined()
  expect(code(verified('unknown'))).toBe('import.unknownSigner')
  expect(code(verified('unknown'), packages, true)).toBeUndefined()
  expect(code(verified('roster'), new Set())).toBe('import.unknownTask')
  expect(code(verified('roster', { reasons: ['result.sums'] }))).toBe('import.rejected')
  expect(code(verified('roster', { facts: { ...nothingKnown, contentsAgree: true } }))).toBe('import.unsigned')
  expect(refusalOf({ verification: verified('roster', { kind: 'package' }) }, packages, false)?.code).toBe('import.notRecord')
})

test('a package is of the round named, else of its stage and the year of the visit', () => {
  const task = {
    id: 'T1',
    package: { id: 'P1', revision: 2, replaces: 'r' },
    stage: '绩效评价',
    centre: { name: '甲中心', type: '综合类' },
    dates: { from: '2026-12-30', to: '2027-01-02' },
    panel: [{ id: 'W01', name: '专家甲', unit: '大学', role: '组长' }],
  }
  const known = { task, packageSha256: 'p' } as unknown as KnownTask
  expect(packageRow(known, undefined)).toMatchObject({ round: '绩效评价 2026', task: 'T1', revision: 2, visit_to: '2027-01-02' })
  expect(packageRow(known, '第三轮')).toMatchObject({ round: '第三轮', roster: [{ expert: 'W01', role: '组长' }] })
})

test('a password in an address is never shown', () => {
  expect(withoutPassword('postgres://me:secret@host:5/db?sslkey=k&application_name=x')).toBe('postgres://me@host:5/db?application_name=x')
  expect(withoutPassword('postgres://me:sec ret@[bad')).toBe('postgres://…')
})

test.each([
  ['53100', 'import.noSpace'],
  ['57P01', 'import.lost'],
  ['08006', 'import.lost'],
  ['28P01', 'import.denied'],
  ['3D000', 'import.noDatabase'],
  ['ECONNREFUSED', 'import.unreachable'],
  ['EACCES', 'import.readOnly'],
  ['22P02', 'import.database'],
])('an error %s of a database is %s', (code, fault) => {
  expect(databaseFault(Object.assign(new Error('said\nmore'), { code }), 'db')).toMatchObject({ code: fault, name: 'db' })
})

test('errors without a code are known by their words', () => {
  expect(databaseFault(new Error('Connection terminated unexpectedly'), 'db')).toEqual({ code: 'import.lost', name: 'db' })
  expect(databaseFault(new Error('odd'), 'db')).toEqual({ code: 'import.database', name: 'db', got: 'odd' })
})

test('a full disk below the embedded database, which throws a number of its own', () => {
  expect(databaseFault({ name: 'ErrnoError', errno: 51 }, 'db')).toEqual({ code: 'import.noSpace', name: 'db' })
  expect(databaseFault({ name: 'ErrnoError', errno: 2 }, 'db')).toEqual({ code: 'import.database', name: 'db', got: 'errno 2' })
})
