import { dayOfText, decimalOf, documentOf, type Known, parts, Unreadable, writeDocument } from './cellText.ts'
import { zhAssembly } from './zhAssembly.ts'

interface From {
  readonly document: string
  readonly page: number
}

/** A figure of a plan as the workbook writes it. */
export interface WrittenFigure {
  readonly declared: string | Readonly<Record<string, string>>
  readonly verified?: string | Readonly<Record<string, string>>
  readonly verifiedReason?: string
  readonly source: From
  readonly period: { readonly from: string; readonly to: string } | { readonly at: string }
  readonly own: boolean
  readonly filledBy?: string
  readonly alsoReported?: readonly { readonly source: From; readonly year?: number; readonly value: string }[]
}

/** The parts behind the others, each led by its name; the reason is the last and may hold any sign. */
const named = { alsoReported: 'partAlso', verified: 'partVerified', verifiedReason: 'partReason' } as const

/**
 * A figure within a row, `2024=11，2025=12|D003:4|2024-01-01~2025-12-31`; then `|上级` where it is the parent unit's, and `|` who filled
 * it in; then, led by their names, what other documents print, 核定值 and its reason.
 */
export function figureOf(text: string, yearly: boolean, known: Known): unknown {
  const { rest, of } = namedParts(text)
  const [values = '', source = '', period = '', whose = '', filledBy = '', ...more] = rest.split('|').map((part) => part.trim())
  const valuesOf = (said: string) => (yearly ? yearsOf(said) : decimalOf(said))
  const declared = valuesOf(values)
  const from = documentOf(source, true, known)
  const when = periodOf(period)
  const verified = of.verified === undefined ? undefined : valuesOf(of.verified)
  const also = of.alsoReported === undefined ? undefined : alsoReported(of.alsoReported, yearly, known)
  const bad = [declared, from, when, verified, also].find((one) => one instanceof Unreadable)
  if (bad) return bad
  if (more.length > 0 || !['', zhAssembly('ownCentre'), zhAssembly('parentUnit')].includes(whose)) return new Unreadable('wantFigure', text)
  return {
    declared,
    ...(verified !== undefined && { verified }),
    ...(of.verifiedReason !== undefined && { verifiedReason: of.verifiedReason }),
    source: from,
    period: when,
    ...(filledBy !== '' && { filledBy }),
    own: whose !== zhAssembly('parentUnit'),
    ...(also !== undefined && { alsoReported: also }),
  }
}

export function writeFigure(figure: WrittenFigure): string {
  const { declared, source, period, own, filledBy, verified, verifiedReason } = figure
  const when = 'at' in period ? period.at : `${period.from}~${period.to}`
  const whose = zhAssembly(own ? 'ownCentre' : 'parentUnit')
  const more = filledBy === undefined ? (own ? [] : [whose]) : [whose, filledBy]
  const part = (key: keyof typeof named, said: string | undefined) => (said === undefined ? [] : [`${zhAssembly(named[key])}=${said}`])
  return [
    ...[writeValues(declared), writeDocument(source), when, ...more],
    ...part('alsoReported', figure.alsoReported && writeAlso(figure.alsoReported)),
    ...part('verified', verified === undefined ? undefined : writeValues(verified)),
    ...part('verifiedReason', verifiedReason),
  ].join('|')
}

/** `300`, or by year `2024=11，2025=12`. */
export function writeValues(values: string | Readonly<Record<string, string>>): string {
  if (typeof values === 'string') return values
  return Object.entries(values)
    .map(([year, value]) => `${year}=${value}`)
    .join('，')
}

/** `2024=11，2025=12`. */
export function yearsOf(text: string): unknown {
  const pairs = parts(text, /[，,、]/).map((part) => /^(20\d\d)\s*=\s*(\S+)$/.exec(part))
  const values = pairs.map((pair) => pair && ([pair[1] as string, decimalOf(pair[2] as string)] as const))
  if (values.length === 0 || values.includes(null)) return new Unreadable('wantFigure', text)
  const known = values as readonly (readonly [string, string | Unreadable])[]
  return known.find(([, value]) => value instanceof Unreadable)?.[1] ?? Object.fromEntries(known)
}

/** `D005:3=120`, with the year of a yearly figure: `D005:3=2024=120`; several by `；`. */
export function alsoReported(text: string, yearly: boolean, known: Known): unknown {
  const read = text.split(/[；;\n]/).flatMap((part): readonly unknown[] => {
    if (part.trim() === '') return []
    const pieces = part.split('=').map((piece) => piece.trim())
    const [document = '', year, value] = yearly && pieces.length === 3 ? pieces : [pieces[0], undefined, pieces[1]]
    const source = documentOf(document, true, known)
    const reported = decimalOf(value ?? '')
    if (source instanceof Unreadable || reported instanceof Unreadable) return [new Unreadable('wantAlsoReported', part)]
    return [{ source, ...(year !== undefined && { year: Number(year) }), value: reported }]
  })
  return read.find((one) => one instanceof Unreadable) ?? read
}

export function writeAlso(also: NonNullable<WrittenFigure['alsoReported']>): string {
  return also.map(({ source, year, value }) => [writeDocument(source), ...(year === undefined ? [] : [year]), value].join('=')).join('；')
}

function namedParts(text: string): { readonly rest: string; readonly of: Partial<Record<keyof typeof named, string>> } {
  const of: Partial<Record<keyof typeof named, string>> = {}
  let rest = text
  for (const key of ['verifiedReason', 'verified', 'alsoReported'] as const) {
    const mark = `|${zhAssembly(named[key])}=`
    const at = rest.indexOf(mark)
    if (at === -1) continue
    of[key] = rest.slice(at + mark.length).trim()
    rest = rest.slice(0, at)
  }
  return { rest, of }
}

function periodOf(text: string): unknown {
  const [from = '', to, ...more] = text.split('~').map((part) => dayOfText(part.trim()))
  const bad = [from, to].find((day) => day instanceof Unreadable)
  if (bad || more.length > 0) return new Unreadable('wantPeriod', text)
  return to === undefined ? { at: from } : { from, to }
}
