import { type Facts, nothingKnown, type Verification } from '#shared/signature/verdict.ts'
import { type Locale, say } from '#shared/text/say.ts'
import { linesOf } from '#shared/verification/lines.ts'
import { element } from './element.ts'
import type { Report } from './state.ts'

/** The report: when, against what, how many, and each file's verification in the words of the command, with its facts. */
export function reportView(locale: Locale, { at, given, files }: Report, version: string): HTMLElement {
  const count = (verdict: Verification['verdict']) => files.filter(({ verification }) => verification?.verdict === verdict).length
  const counts = { accepted: count('accepted'), rejected: count('rejected'), unsigned: count('unsigned') }
  const names = given.join(locale === 'zh-CN' ? '、' : ', ')
  return element(
    'section',
    { class: 'report', 'aria-labelledby': 'report' },
    element('h2', { id: 'report' }, say(locale, 'verifier', 'report.title')),
    element('p', { class: 'counts', role: 'status' }, say(locale, 'verifier', 'counts', counts)),
    element(
      'p',
      { class: 'quiet' },
      say(locale, 'verifier', 'report.at', { time: localTime(at) }),
      element('br'),
      given.length > 0 ? say(locale, 'verifier', 'report.given', { names }) : say(locale, 'verifier', 'report.noneGiven'),
      element('br'),
      say(locale, 'verifier', 'report.version', { version }),
    ),
    ...files.map(({ name, verification }) => (verification ? fileView(locale, verification) : stoppedView(locale, name))),
  )
}

function stoppedView(locale: Locale, name: string): HTMLElement {
  return element('article', { class: 'file stopped' }, element('h3', {}, `${name}: ${say(locale, 'verifier', 'stopped')}`))
}

function fileView(locale: Locale, one: Verification): HTMLElement {
  const [verdict = '', ...lines] = linesOf(locale, one)
  return element(
    'article',
    { class: `file ${one.verdict}` },
    element('h3', {}, verdict),
    ...lines.map((line) => element('p', { class: line.startsWith('    ') ? 'line inner' : 'line' }, line.trim())),
    ...aboutView(locale, one),
    factsView(locale, one.facts),
  )
}

/** Which record it is, and what lies in an archive. */
function aboutView(locale: Locale, { result, panel, values, archive, contents = [] }: Verification): readonly HTMLElement[] {
  const record = result ?? panel ?? values
  const digest = record ?? archive
  const sentences = [
    ...(record ? [say(locale, 'verifier', 'about.task', { task: record.task, revision: record.revision })] : []),
    ...(result ? [say(locale, 'verifier', 'about.expert', { expert: result.expert })] : []),
    ...(digest ? [say(locale, 'verifier', 'about.digest', { digest: digest.sha256 })] : []),
    ...(archive ? [say(locale, 'verifier', 'about.files', { count: archive.files })] : []),
  ]
  const about = sentences.map((text) => element('p', { class: 'line quiet' }, text))
  const inside = contents.map(({ path, verdict, reasons }) =>
    element(
      'li',
      {},
      say(locale, 'signature', `verdict.${verdict}`, { file: path }),
      ...reasons.map((reason) => element('p', { class: 'line' }, `${reason} ${say(locale, 'signature', `reason.${reason}`)}`)),
    ),
  )
  return inside.length > 0 ? [...about, element('ul', {}, ...inside)] : about
}

function factsView(locale: Locale, facts: Facts): HTMLElement {
  const names = Object.keys(nothingKnown) as (keyof Facts)[]
  return element(
    'details',
    { class: 'facts', open: true },
    element('summary', {}, say(locale, 'verifier', 'facts')),
    element(
      'dl',
      {},
      ...names.map((name) =>
        element('div', {}, element('dt', {}, say(locale, 'verifier', `fact.${name}`)), element('dd', {}, factWord(locale, facts[name]))),
      ),
    ),
  )
}

function factWord(locale: Locale, value: Facts[keyof Facts]): string {
  if (value === null) return say(locale, 'verifier', 'unknown')
  if (typeof value === 'number') return String(value)
  return say(locale, 'verifier', value ? 'yes' : 'no')
}

/** As a clock on the wall shows it, with its distance from UTC: 2026-11-30 17:02:47 +08:00. */
function localTime(at: Date): string {
  const minutes = -at.getTimezoneOffset()
  const own = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${own} ${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
}
