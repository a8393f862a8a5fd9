import { z } from 'zod'

/**
 * The value kinds every format is built from (formats.md § 1). Lengths count Unicode code points.
 * They define the shape; references between parts of a file are checked where the file is read.
 */
export function chars(min: number, max: number) {
  return z
    .string()
    .refine((text) => codePoints(text, min) >= min, { params: { code: 'schema.type', want: `${min}–${max}` } })
    .refine((text) => codePoints(text, max + 1) <= max, { params: { code: 'schema.too-long', want: String(max) } })
    .meta({ minLength: min, maxLength: max })
}

/** Unicode code points of a text, counted no further than `enough`. */
function codePoints(text: string, enough: number): number {
  if (text.length <= enough && !/[\ud800-\udfff]/.test(text)) return text.length
  let points = 0
  for (const _ of text) if (++points >= enough) break
  return points
}

export function integer(min: number, max?: number) {
  const whole = z.int().min(min)
  return max === undefined ? whole : whole.max(max)
}

/** A list without equal members (members are strings). */
export function unique<T extends z.ZodType>(list: z.ZodArray<T>) {
  return list
    .refine((members) => !Array.isArray(members) || new Set(members).size === members.length, {
      params: { code: 'schema.type', want: 'unique items' },
      when: always,
    })
    .meta({ uniqueItems: true })
}

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .meta({ id: 'id' })
/** Maximum code points of a name, of a note (reasons, clues, words with a citation) and of a text (a section of the opinion). */
export const longestName = 200
export const longestNote = 2000
/** Criteria of one standard; the largest published table known has about a hundred. */
export const mostCriteria = 400
export const longestText = 20_000

export const name = chars(1, longestName).meta({ id: 'name' })
export const note = chars(1, longestNote).meta({ id: 'note' })
export const text = chars(1, longestText).meta({ id: 'text' })

/** A text as long as a note may be; the end of a longer one becomes an ellipsis. */
export function asNote(whole: string): string {
  const points = [...whole]
  return points.length <= longestNote ? whole : `${points.slice(0, longestNote - 1).join('')}…`
}

const datePattern = /^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$/
const timePattern = /^[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{3})?(Z|[+-][0-9]{2}:[0-9]{2})$/

/** A date of the calendar, `YYYY-MM-DD`. */
export const date = z
  .string()
  .regex(datePattern)
  .refine((iso) => !datePattern.test(iso) || isRealDate(iso), { params: { code: 'schema.date' } })
  .meta({ id: 'date', format: 'date' })
/** ISO 8601 with seconds and offset. */
export const time = z
  .string()
  .regex(timePattern)
  .refine((iso) => !timePattern.test(iso) || isRealTime(iso), { params: { code: 'schema.date' } })
  .meta({ id: 'time', format: 'date-time' })
export const year = integer(2000, 2099).meta({ id: 'year' })

/** Decimal string in the figure's unit (万元, ㎡, 小时 …), never negative, at most six decimals. */
export const decimal = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$/)
  .meta({ id: 'decimal' })
/** A count (人, 项, 件, 家, 台套, 条) as a decimal string without fraction. */
export const count = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,14})$/)
  .meta({ id: 'count' })
export const signedDecimal = z
  .string()
  .regex(/^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$/)
  .meta({ id: 'signedDecimal' })
/** A count that may be below zero. */
export const signedCount = z.string().regex(/^-?(0|[1-9][0-9]{0,14})$/)
export const decimalByYear = byYear(decimal).meta({ id: 'decimalByYear' })
export const countByYear = byYear(count).meta({ id: 'countByYear' })
/** Exact fraction in lowest terms, `8423/3`. */
export const fraction = z
  .string()
  .regex(/^-?[0-9]{1,40}(\/[1-9][0-9]{0,39})?$/)
  .meta({ id: 'fraction' })
/** Integer hundredths of a mark, 0 to 100.00. */
export const hundredths = integer(0, 10000).meta({ id: 'hundredths' })
/** SHA-256 in 64 lower-case hex digits. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'sha256' })

export const documentId = z
  .string()
  .regex(/^D[0-9]{3,5}$/)
  .meta({ id: 'documentId' })
/** A document of the package (D…) or a photo taken on site (A…). */
export const citedId = z
  .string()
  .regex(/^[DA][0-9]{3,5}$/)
  .meta({ id: 'citedId' })
export const unitId = z
  .string()
  .regex(/^U[0-9]{2,3}$/)
  .meta({ id: 'unitId' })
export const expertId = z
  .string()
  .regex(/^W[0-9]{2,3}$/)
  .meta({ id: 'expertId' })
/** The level between dimension and criterion (二级指标). */
export const groupId = z.string().regex(/^G[0-9]{2}$/)

export const criterionId = z
  .string()
  .regex(/^[A-Z][0-9]{2}$/)
  .meta({ id: 'criterionId' })
export const ruleId = z
  .string()
  .regex(/^[RX][0-9]{2}$/)
  .meta({ id: 'ruleId' })

const page = integer(1, 100000)
export const ref = z.strictObject({ document: documentId, page: page.optional() }).meta({ id: 'ref' })
export const source = z.strictObject({ document: documentId, page }).meta({ id: 'source' })
export const citation = z.strictObject({ document: citedId, page, note: note.optional() }).meta({ id: 'citation' })
export const citedDocument = z
  .strictObject({ document: citedId, title: name, sha256, page, note: note.optional() })
  .meta({ id: 'citedDocument' })
export const period = z.union([z.strictObject({ from: date, to: date }), z.strictObject({ at: date })]).meta({ id: 'period' })

/** The only open object; keys name their owner (`cn.example.note`); its content is kept and ignored. */
export const extensions = z.looseObject({}).meta({ id: 'extensions' })

function byYear<T extends z.ZodType>(value: T) {
  return z
    .record(z.string().regex(/^20[0-9]{2}$/), value)
    .refine((years) => Object.keys(years).length >= 1 && Object.keys(years).length <= 5, {
      params: { code: 'schema.type', want: '1–5 entries' },
    })
    .meta({ minProperties: 1, maxProperties: 5 })
}

/**
 * Forbids or requires keys of an object depending on another key; every such fault is listed, even beside others.
 * `missing` and `unknown` give the keys at fault; `schema` is the same rule for the published JSON Schema.
 */
export function keysDepend<T extends z.ZodObject>(
  object: T,
  faults: (value: Readonly<Record<string, unknown>>) => { readonly missing?: readonly string[]; readonly unknown?: readonly string[] },
  schema: Readonly<Record<string, unknown>>,
): T {
  const checked = object.superRefine(
    (value, context) => {
      if (!isObject(value)) return
      const { missing = [], unknown = [] } = faults(value)
      for (const key of missing) context.addIssue({ code: 'custom', path: [key], params: { code: 'schema.missing-key' } })
      for (const key of unknown) context.addIssue({ code: 'custom', path: [key], params: { code: 'schema.unknown-key' } })
    },
    { when: always },
  )
  return checked.meta({ allOf: [schema] })
}

/** A check with this condition runs even where another fault of the same value was found before. */
function always(): boolean {
  return true
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a `YYYY-MM-DD` is a real date. */
export function isRealDate(iso: string): boolean {
  const [y, m, d] = iso.split('-').map(Number) as [number, number, number]
  if (m < 1 || m > 12 || d < 1) return false
  return d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
}

function isRealTime(iso: string): boolean {
  const [h, m, s] = iso.slice(11, 19).split(':').map(Number) as [number, number, number]
  const zone = /([+-])(\d{2}):(\d{2})$/.exec(iso)
  const zoneOk = zone === null || (Number(zone[2]) <= 23 && Number(zone[3]) <= 59)
  return isRealDate(iso.slice(0, 10)) && h <= 23 && m <= 59 && s <= 59 && zoneOk
}

export type Citation = z.infer<typeof citation>
export type CitedDocument = z.infer<typeof citedDocument>
export type Ref = z.infer<typeof ref>
export type Source = z.infer<typeof source>
