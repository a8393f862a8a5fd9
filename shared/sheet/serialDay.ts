/** A day and time of a worksheet, as Excel counts them. */
export interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  /** 0 is Sunday */
  readonly weekday: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** digits of the fraction of a second, as many as requested */
  readonly subsecond: string
  /** whole seconds since the calendar began, for elapsed hours, minutes and seconds */
  readonly elapsed: number
}

const secondsADay = 86_400

/** First serial that every program reads the same: 1900-03-01. Excel counts a 29 February 1900, which did not exist; LibreOffice does not. */
export const firstCertainDay = 61
/** The day behind 9999-12-31. */
export const endOfDays = 2_958_466

/**
 * The moment of a serial number in the 1900 calendar, rounded to the given digits of a second; `undefined` outside 1900-01-01…9999-12-31.
 * Serials below 61 are counted as in Excel (1 is 1900-01-01); `firstCertainDay` is the first certain one.
 */
export function momentOf(serial: number, places: number): Moment | undefined {
  if (!(serial >= 0) || serial >= endOfDays) return undefined
  const scale = 10 ** places
  const ticks = Math.round(serial * secondsADay * scale)
  const elapsed = Math.floor(ticks / scale)
  const days = Math.floor(elapsed / secondsADay)
  const rest = elapsed - days * secondsADay
  const date = new Date(Date.UTC(1899, 11, days >= firstCertainDay ? 30 : 31) + days * secondsADay * 1000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: Math.floor(rest / 3600),
    minute: Math.floor((rest % 3600) / 60),
    second: rest % 60,
    subsecond: places === 0 ? '' : String(ticks - elapsed * scale).padStart(places, '0'),
    elapsed,
  }
}

/** 2026-03-05, with the time behind it where it is not midnight. */
export function isoText({ year, month, day, hour, minute, second }: Moment): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return hour + minute + second === 0 ? date : `${date} ${two(hour)}:${two(minute)}:${two(second)}`
}
