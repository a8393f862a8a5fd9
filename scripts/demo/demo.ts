import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { type Locale, type Params, say } from '../../shared/text/say.ts'
import { bringSamples, packageFile } from '../samples/packages.ts'
import { bringBuild, root, ticReview } from './command.ts'
import { askLibreOffice, askPdfsig, type Judgement } from './judges.ts'

const samples = join(root, 'out/samples')
const out = join(root, 'out/demo')
const answers = join(root, 'resources/samples/rare-earth/answers-performance-W01.json')

interface Inspected {
  readonly package: { readonly id: string; readonly sha256: string }
  readonly findings: readonly { readonly rule: string; readonly outcome: string }[]
}
interface Reviewed {
  readonly result: { readonly sha256: string; readonly checkCode: string; readonly revision: number }
  readonly pdf: string
  readonly xlsx: string
  readonly json: string
  readonly totals: { readonly expert: number; readonly formula?: number }
}
interface Verified {
  readonly file: string
  readonly verdict: string
  readonly reasons: readonly string[]
}

/** The demo: 0 when every step and every judge agrees, 1 when a judge refuses, 3 when a step could not run. */
export async function runDemo(locale: Locale): Promise<0 | 1 | 3> {
  const started = performance.now()
  let last = started
  const tell = (key: Parameters<typeof say<'demo'>>[2], params: Params = {}) => {
    const now = performance.now()
    process.stdout.write(`${seconds(now - last)}  ${say(locale, 'demo', key, params)}\n`)
    last = now
  }
  try {
    process.stdout.write(`${say(locale, 'demo', 'title')}\n`)
    tell((await bringBuild()) ? 'built' : 'buildKept')
    await bringSamples(samples, () => undefined)
    const pack = packageFile(samples, 'rare-earth', 'performance')
    tell('package', { file: shown(pack), kib: await kib(pack) })
    const [inspected] = await ticReview<Inspected>('inspect', pack)
    tell('inspected', findingCounts(inspected as Inspected))
    const { identity, passphrase, fingerprint } = await newIdentity()
    tell('identity', { fingerprint: `${fingerprint.slice(0, 16).match(/.{4}/g)?.join(' ')} …` })
    const given = ['--answers', answers, '--identity', identity, '--passphrase-file', passphrase, '--out', out, '--force']
    const [done] = (await ticReview<Reviewed>('review', pack, ...given)) as [Reviewed]
    const record = JSON.parse(await readFile(done.json, 'utf8')) as { journal: { entries: number }; expert: { name: string } }
    const marks = { expert: hundredths(done.totals.expert), formula: hundredths(done.totals.formula ?? 0) }
    tell('reviewed', { name: record.expert.name, entries: record.journal.entries, ...marks })
    tell('code', { code: done.result.checkCode, digest: done.result.sha256.slice(0, 16) })
    for (const file of [done.pdf, done.xlsx, done.json]) tell('wrote', { file: shown(file), kib: await kib(file) })
    const refused = (await ticReview<Verified>('verify', done.pdf, done.xlsx, '--task', pack)).filter(
      ({ verdict }) => verdict !== 'accepted',
    )
    for (const { file, reasons } of refused) tell('verifyRefused', { file: basename(file), reasons: reasons.join(', ') })
    if (refused.length === 0) tell('verified', { count: 2 })
    const judged = [await ask('pdfsig', askPdfsig, done.pdf), await ask('libreOffice', askLibreOffice, done.xlsx)]
    const fine = refused.length === 0 && judged.every((judgement) => judgement !== 'refused')
    tell(fine ? 'fine' : 'notFine', { seconds: ((performance.now() - started) / 1000).toFixed(1), folder: shown(out) })
    return fine ? 0 : 1
  } catch (error) {
    process.stderr.write(`${say(locale, 'demo', 'stopped', { message: (error as Error).message })}\n`)
    return 3
  }

  async function ask(name: 'pdfsig' | 'libreOffice', judge: (file: string) => Promise<Judgement>, file: string): Promise<Judgement> {
    const judgement = await judge(file)
    tell(`judge.${name}.${judgement}`)
    return judgement
  }
}

/** A fresh identity for the sample expert; its passphrase is random and goes with the demo's folder. */
async function newIdentity() {
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const [identity, passphrase] = [join(out, 'identity.p12'), join(out, 'identity.pass')]
  await writeFile(passphrase, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 })
  const expert = JSON.parse(await readFile(join(root, 'resources/samples/rare-earth/task-performance.json'), 'utf8')).panel[0] as {
    name: string
    unit: string
  }
  const [made] = await ticReview<{ fingerprint: string }>(
    'identity',
    'new',
    '--name',
    expert.name,
    '--unit',
    expert.unit,
    '--out',
    identity,
    '--passphrase-file',
    passphrase,
  )
  return { identity, passphrase, fingerprint: made?.fingerprint ?? '' }
}

function findingCounts({ package: { sha256 }, findings }: Inspected): Params {
  const count = (...outcomes: readonly string[]) => findings.filter(({ outcome }) => outcomes.includes(outcome)).length
  return {
    digest: sha256.slice(0, 16),
    rules: findings.length,
    pass: count('pass'),
    warn: count('warn'),
    fail: count('fail'),
    ask: count('ask', 'missing'),
    none: count('notApplicable'),
  }
}

async function kib(file: string): Promise<string> {
  return ((await stat(file)).size / 1024).toFixed(0)
}

function shown(file: string): string {
  return relative(root, file)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).padStart(5)} s`
}

function hundredths(mark: number): string {
  return (mark / 100).toFixed(2)
}
