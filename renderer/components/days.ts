import type { Locale } from '#shared/text/say.ts'

/** `2026-11-24` as 「11月24日 星期二」 or “24 Nov, Tuesday”; days are calendar days, without a time zone. */
export function dayName(locale: Locale, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(date)
  return `${calendarOf(locale).format(date)} ${weekday}`
}

/** `2026-11-24` as 「11月24日」. */
export function shortDay(locale: Locale, day: string): string {
  return calendarOf(locale).format(new Date(`${day}T00:00:00Z`))
}

const calendars = new Map<Locale, Intl.DateTimeFormat>()

/** Making one takes longer than a row of a list. */
function calendarOf(locale: Locale): Intl.DateTimeFormat {
  const known = calendars.get(locale)
  if (known) return known
  const parts = { timeZone: 'UTC', month: locale === 'zh-CN' ? 'long' : 'short', day: 'numeric' } as const
  const made = new Intl.DateTimeFormat(locale, parts)
  calendars.set(locale, made)
  return made
}

/** A recorded time (local time with offset) as 「11月24日 14:03」, without conversion to this computer's zone. */
export function dayAndMinute(locale: Locale, at: string): string {
  return `${shortDay(locale, at.slice(0, 10))} ${at.slice(11, 16)}`
}

/** The calendar day of this computer. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
