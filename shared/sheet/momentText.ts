import { figuresOf, numeralOf } from './numerals.ts'
import type { Part, Section } from './sections.ts'
import type { Moment } from './serialDay.ts'

const english = {
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const chineseDays = '日一二三四五六'
const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const

/** Digits of a second that a section shows: 2 for ss.00. */
export function subsecondPlaces(parts: readonly Part[]): number {
  return parts.reduce((most, part) => (part.kind === 'subsecond' ? Math.max(most, part.places) : most), 0)
}

/** Does the section show hours, minutes or seconds, so that the value is rounded to them? */
export function showsTime(parts: readonly Part[]): boolean {
  return parts.some(
    (part) => part.kind === 'halves' || (part.kind === 'moment' && (part.elapsed || part.letter === 'h' || part.letter === 's')),
  )
}

/** A date or time as a section formats it; `undefined` where the section has other parts. */
export function momentText(section: Section, moment: Moment): string | undefined {
  const { parts } = section
  const halves = parts.some(({ kind }) => kind === 'halves')
  let text = ''
  for (const [index, part] of parts.entries()) {
    switch (part.kind) {
      case 'literal':
        text += part.text
        break
      case 'point':
        text += '.'
        break
      case 'comma':
        text += ','
        break
      case 'slash':
        text += '/'
        break
      case 'halves':
        text += part.words[moment.hour < 12 ? 0 : 1]
        break
      case 'subsecond':
        text += `.${moment.subsecond.padEnd(part.places, '0').slice(0, part.places)}`
        break
      case 'moment':
        text += partText(section, index, moment, halves)
        break
      default:
        return undefined
    }
  }
  return text
}

function partText(section: Section, index: number, moment: Moment, halves: boolean): string {
  const part = section.parts[index]
  if (part?.kind !== 'moment') return ''
  const { letter, count, elapsed } = part
  const number = (value: number) => inFigures(section, value, count)
  switch (letter) {
    case 'y':
      return count > 2 ? inFigures(section, moment.year, 4, true) : inFigures(section, moment.year % 100, 2, true)
    case 'm':
      if (elapsed) return number(Math.floor(moment.elapsed / 60))
      if (isMinute(section.parts, index)) return number(moment.minute)
      return count < 3 ? number(moment.month) : monthName(moment.month, count, section.english)
    case 'd':
      return count < 3 ? number(moment.day) : dayName(moment.weekday, count, section.english)
    case 'a':
      return `${count === 4 ? '星期' : ''}${chineseDays[moment.weekday]}`
    case 'h':
      if (elapsed) return number(Math.floor(moment.elapsed / 3600))
      return number(halves ? moment.hour % 12 || 12 : moment.hour)
    case 's':
      return number(elapsed ? moment.elapsed : moment.second)
  }
}

/** m means minutes after hours or before seconds, whatever literal text is between. */
function isMinute(parts: readonly Part[], index: number): boolean {
  const beside = (step: 1 | -1) => {
    for (let at = index + step; at >= 0 && at < parts.length; at += step) {
      const part = parts[at]
      if (part?.kind === 'moment') return part.letter
    }
    return undefined
  }
  return beside(-1) === 'h' || beside(1) === 's'
}

function inFigures({ numerals }: Section, value: number, width: number, digitwise = false): string {
  const plain = String(value).padStart(width, '0')
  if (numerals === undefined) return plain
  if (digitwise || numerals === 3) return figuresOf(plain, numerals)
  // ten to nineteen without the leading one: 十四时, as in Excel’s own list of Chinese formats
  const read = numeralOf(String(value), numerals) ?? plain
  return numerals === 1 ? read.replace(/^一十/, '十') : read
}

function monthName(month: number, count: number, inEnglish: boolean): string {
  if (!inEnglish) return count === 3 ? `${month}月` : `${chineseMonths[month - 1]}月`
  const name = english.months[month - 1] ?? ''
  return count === 3 ? name.slice(0, 3) : name
}

function dayName(weekday: number, count: number, inEnglish: boolean): string {
  if (!inEnglish) return `${count === 4 ? '星期' : ''}${chineseDays[weekday]}`
  const name = english.days[weekday] ?? ''
  return count === 3 ? name.slice(0, 3) : name
}
