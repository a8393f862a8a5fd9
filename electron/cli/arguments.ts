import { InvalidArgumentError } from 'commander'
import { date } from '#shared/format/values.ts'
import { say } from '#shared/text/say.ts'
import type { Io } from './io.ts'

/** Reads an option as a whole number above 0; anything else is wrong use. */
export function positiveInteger(io: Io): (text: string) => number {
  return (text) => {
    const value = /^[1-9][0-9]{0,15}$/.test(text) ? Number(text) : Number.NaN
    if (!Number.isSafeInteger(value)) throw new InvalidArgumentError(say(io.locale, 'cli', 'notAPositiveInteger'))
    return value
  }
}

const timePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?(Z|[+-]\d{2}:\d{2})$/

/** Reads an option as an ISO 8601 time with offset. */
export function isoTime(io: Io): (text: string) => string {
  return (text) => {
    if (!timePattern.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError(say(io.locale, 'cli', 'notATime'))
    return text
  }
}

/** Reads an option as a day of the calendar, `YYYY-MM-DD`. */
export function isoDate(io: Io): (text: string) => string {
  return (text) => {
    if (!date.safeParse(text).success) throw new InvalidArgumentError(say(io.locale, 'cli', 'notADate'))
    return text
  }
}
