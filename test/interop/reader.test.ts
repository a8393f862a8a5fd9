import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Listed } from '../conformance/listed.ts'
import { writeConformance } from '../conformance/write.ts'

const reader = fileURLToPath(new URL('../../docs/formats/reader/ticread.py', import.meta.url))
const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) console.log('skipped: there is no python3')

/** The first of each family and every sixth; all with TIC_CORPUS=whole. Of bags, cards and sealed results always all. */
const isWhole = process.env.TIC_CORPUS === 'whole'
const families = new Set<string>()
function isChosen({ kind, name }: { readonly kind: string; readonly name: string }, at: number): boolean {
  if (!['pdf', 'xlsx', 'json', 'package'].includes(kind)) return true
  const family = `${kind}/${name.split('/')[0]}`
  const isFirst = !families.has(family)
  families.add(family)
  return isWhole || isFirst || at % 6 === 0 || (kind !== 'package' && name.startsWith('kept/'))
}

/** Codes that say a file as such is not what it should be: readers differ in which of them they meet first. */
const ofFile =
  /^(zip|bag|json|schema|format|file|pdf|xlsx|signature|signer|layout|contents|seal|assembly)\.|^result\.(missing|format|canonical|digest)$|^(archive|values)\.(refused|index)$/

function fits(code: string, reason: string): boolean {
  return code === reason || code.split('.')[0] === reason.split('.')[0] || (ofFile.test(code) && ofFile.test(reason))
}

interface Answer {
  readonly file: string
  readonly sound: boolean
  readonly code?: string
}

/** The reader of docs/formats/reader, in Python's standard library alone, on good and bad files of every format. */
describe.skipIf(!hasPython)('an independent reader', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  let listed: readonly Listed[]
  let answers: ReadonlyMap<string, Answer>
  let limits: readonly string[]
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  beforeAll(async () => {
    listed = await writeConformance(folder, isChosen)
    const input = listed.map(({ file }) => join(folder, file)).join('\n')
    const { stdout, stderr } = spawnSync('python3', ['-B', reader, '-'], { input, encoding: 'utf8', maxBuffer: 2 ** 26 })
    expect(stderr).toBe('')
    const said = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer)
    answers = new Map(said.map((answer) => [answer.file, answer]))
    limits = Object.keys(JSON.parse(execFileSync('python3', ['-B', reader, '--limits'], { encoding: 'utf8' })))
  }, 600_000)

  const answerOf = ({ file }: Listed) => answers.get(join(folder, file))!
  const isBeyond = (reason: string) => limits.some((limit) => reason === limit || reason.startsWith(`${limit}.`))

  test('refuses no good file', () => {
    const good = listed.filter(({ verdict }) => verdict !== 'rejected')
    expect(good.length).toBeGreaterThan(60)
    const refused = good.filter((one) => !answerOf(one).sound).map((one) => `${one.file}: ${answerOf(one).code}`)
    expect(refused).toEqual([])
  })

  test('refuses each bad file for a reason that fits, or says that it cannot judge it', () => {
    const bad = listed.filter(({ verdict }) => verdict === 'rejected')
    const wrong = bad.flatMap((one) => {
      const { sound, code = '' } = answerOf(one)
      const isRight = sound ? one.reasons.every(isBeyond) : one.reasons.some((reason) => fits(code, reason))
      return isRight ? [] : [`${one.file}: ${sound ? 'accepted' : code} in place of ${one.reasons.join()} (${one.about})`]
    })
    expect(wrong).toEqual([])
  })

  test.each([
    ['package', 0.85],
    ['values', 1],
    ['archive', 0.8],
    ['card', 1],
    ['commitment', 1],
    ['json', 0.2],
    ['pdf', 0.15],
    ['xlsx', 0.3],
  ] as const)('of bad files of the kind %s it refuses at least %d', (kind, share) => {
    const bad = listed.filter((one) => one.kind === kind && one.verdict === 'rejected')
    expect(bad.filter((one) => !answerOf(one).sound).length / bad.length).toBeGreaterThanOrEqual(share)
  })
})
