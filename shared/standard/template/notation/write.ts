import { isSameJson } from '../../../format/same.ts'
import { readNotation, type Slotted } from './read.ts'
import {
  and,
  choiceWords,
  type Family,
  figureTest,
  type Keys,
  notGiven,
  overWords,
  recordKeys,
  rest,
  shapeOfKind,
  sumWord,
  tagOf,
  valueCondition,
} from './spec.ts'
import { textToken } from './tokens.ts'

type Loose = Readonly<Record<string, unknown>>

/**
 * A part of a standard in the notation of the template (standards.md). What would not be read back the same is written
 * as JSON, which the reader takes too.
 */
export function writeNotation(slot: Slotted, part: unknown): string {
  const text = write(slot, part)
  const back = readNotation(slot, text)
  return back.ok && isSameJson(back.value, part) ? text : JSON.stringify(part)
}

function write(slot: string, part: unknown): string {
  const listed = choiceWords(slot)
  if (listed !== undefined) return listed[String(part)] ?? JSON.stringify(part)
  const record = recordKeys(slot)
  if (record !== undefined)
    return slot === 'smallBase' ? `(${pairs(record, part as Loose)})` : list(part, (one) => `(${pairs(record, one as Loose)})`)
  switch (slot) {
    case 'value':
      return value(part as Loose)
    case 'values':
      return list(part, (one) => value(one as Loose))
    case 'terms':
      return terms(part as readonly Loose[])
    case 'scale':
      return scale(part as Loose)
    case 'formula':
    case 'outcome':
      return tagged(slot, part as Loose)
    case 'test':
      return test(part as Loose)
    case 'formulas':
      return list(part, (one) => tagged('formula', one as Loose))
    case 'rows':
      return list(part, (one) => row(one as Loose))
    case 'ranges':
      return ranges(part as Loose)
    case 'levels':
      return (part as readonly Loose[]).map(level).join('; ')
    case 'applies':
      return applies(part as Loose)
    case 'when':
      return (part as readonly Loose[]).map(condition).join(` ${and} `)
    case 'share':
      return share(part as Loose)
    case 'percent':
      return `${part}%`
    case 'marks':
      return marks(part)
    case 'text':
      return textToken(part as string)
    case 'texts':
      return (part as readonly string[]).map(textToken).join('|')
    default:
      return String(part)
  }
}

function list(part: unknown, one: (member: unknown) => string): string {
  return `[${(part as readonly unknown[]).map(one).join('; ')}]`
}

function pairs(keys: Keys, part: Loose): string {
  return Object.entries(keys)
    .flatMap(([key, [label, slot]]) => (part[key] === undefined ? [] : [`${label}=${write(slot, part[key])}`]))
    .join(', ')
}

function tagged(family: Family, part: Loose): string {
  const shape = shapeOfKind(family, part[tagOf(family)])
  if (shape === undefined) return JSON.stringify(part)
  return `${shape.word}${Object.keys(shape.keys).length === 0 ? '' : `(${pairs(shape.keys, part)})`}`
}

function value(part: Loose): string {
  if (part['kind'] === 'figure') return figure(part)
  if (part['kind'] === 'constant') return String(part['amount'])
  if (part['kind'] !== 'sum') return tagged('value', part)
  const list = part['terms'] as readonly Loose[]
  const seen = list.length > 1 || list[0]!['weight'] !== undefined
  // one figure without weight reads as that figure alone
  return seen ? terms(list) : `${sumWord}(${terms(list)})`
}

function terms(list: readonly Loose[]): string {
  return list
    .map((term) => {
      const what = term['value'] === undefined ? figure(term) : `(${value(term['value'] as Loose)})`
      return term['weight'] === undefined ? what : `${what}×${term['weight']}`
    })
    .join(' + ')
}

function figure({ figure: key, over, years }: Loose): string {
  const word = overWords[over as keyof typeof overWords]
  if (over === 'value' && years === undefined) return String(key)
  return `${key}(${word}${years === undefined ? '' : `, ${years}`})`
}

function scale(part: Loose): string {
  if (part['kind'] !== 'rows') return tagged('scale', part)
  const rows = (part['rows'] as readonly Loose[]).map(row)
  const otherwise = part['otherwise'] === undefined ? [] : [`${rest}→${share(part['otherwise'] as Loose)}`]
  return `${shapeOfKind('scale', 'rows')!.word}[${[...rows, ...otherwise].join('; ')}]`
}

function row(part: Loose): string {
  const what = part['scale'] === undefined ? share(part) : scale(part['scale'] as Loose)
  return `${heads(part)}→${what}`
}

function heads(part: Loose): string {
  const when = part['when'] === undefined ? [] : [`${and} ${write('when', part['when'])}`]
  return [...bounds(part), ...when].join(' ')
}

function bounds({ atLeast, moreThan, atMost, lessThan }: Loose): readonly string[] {
  return Object.entries({ '≥': atLeast, '>': moreThan, '≤': atMost, '<': lessThan }).flatMap(([sign, bound]) =>
    bound === undefined ? [] : [`${sign}${bound}`],
  )
}

function share({ percent, marks: amount }: Loose): string {
  return amount === undefined ? `${percent}%` : marks(amount)
}

/** Hundredths as marks: 250 → 2.5. */
function marks(amount: unknown): string {
  return String((amount as number) / 100)
}

function ranges(part: Loose): string {
  const span = ({ from, to }: Loose) => `${marks(from)}:${marks(to)}`
  const rows = (part['rows'] as readonly Loose[]).map((one) => `${heads(one)}→${span(one)}`)
  const otherwise = part['otherwise'] === undefined ? [] : [`${rest}→${span(part['otherwise'] as Loose)}`]
  const of = part['value'] === undefined ? '' : value(part['value'] as Loose)
  const unit = part['unit'] === undefined ? '' : ` | ${textToken(part['unit'] as string)}`
  return `${of}${unit}[${[...rows, ...otherwise].join('; ')}]`
}

function level({ label, from, to }: Loose): string {
  return `${textToken(label as string)} ${marks(from)}${from === to ? '' : `:${marks(to)}`}`
}

function applies(part: Loose): string {
  const what = part['give'] === 'share' ? `${part['percent']}%` : textToken(part['over'] as string)
  return `${write('when', part['when'])}→${what}`
}

function test(part: Loose): string {
  if (part['kind'] !== 'figure') return tagged('test', part)
  return `${figureTest}(${value(part['value'] as Loose)}) ${bounds(part).join(' ')} ${textToken(part['unit'] as string)}`
}

function condition(part: Loose): string {
  switch (part['kind']) {
    case 'attribute':
      return `${textToken(part['attribute'] as string)}=${write('texts', part['in'])}`
    case 'notGiven':
      return `${notGiven}(${part['figure']})`
    default: {
      const unit = part['unit'] === undefined ? '' : ` ${textToken(part['unit'] as string)}`
      return `${valueCondition}(${value(part['value'] as Loose)}) ${bounds(part).join(' ')}${unit}`
    }
  }
}
