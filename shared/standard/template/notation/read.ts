import { Cursor } from './cursor.ts'
import { bounds, level, type Made, marks, share, span } from './readBounds.ts'
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
  type Shape,
  shapeOfWord,
  sumWord,
  tagOf,
  valueCondition,
  wordsOf,
} from './spec.ts'
import { NotationError, tokensOf } from './tokens.ts'

/** A part of a standard that has a cell of its own. */
export type Slotted = 'value' | 'scale' | 'formula' | 'ranges' | 'levels' | 'when' | 'applies' | 'test' | 'formulas' | 'parts'

/** What the notation says, or where it stops making sense: the rest of the text from there, and the words that can stand there. */
export type Reading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly rest: string; readonly may: readonly string[] }

/** Reads a cell in the notation of the template, or the same as JSON. */
export function readNotation(slot: Slotted, text: string): Reading {
  const json = /^\s*[[{]/.test(text) && /^\s*(\{|\[\s*\{|\[\s*\])/.test(text) ? jsonOf(text) : undefined
  if (json !== undefined) return { ok: true, value: json }
  try {
    const cursor = new Cursor(tokensOf(text), text.length)
    const value = read(slot, cursor)
    cursor.end()
    return { ok: true, value }
  } catch (error) {
    if (error instanceof NotationError) return { ok: false, rest: text.slice(error.at).trim(), may: error.may }
    throw error
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function read(slot: string, cursor: Cursor): unknown {
  const listed = choiceWords(slot)
  if (listed !== undefined) return choice(listed, cursor)
  const record = recordKeys(slot)
  if (record !== undefined)
    return slot === 'smallBase'
      ? inRound(cursor, () => pairs(record, cursor))
      : list(cursor, () => inRound(cursor, () => pairs(record, cursor)))
  switch (slot) {
    case 'value':
      return value(cursor)
    case 'values':
      return list(cursor, () => value(cursor))
    case 'terms':
      return terms(cursor)
    case 'scale':
      return scale(cursor)
    case 'formula':
    case 'outcome':
      return tagged(slot, cursor)
    case 'test':
      return test(cursor)
    case 'formulas':
      return list(cursor, () => tagged('formula', cursor))
    case 'rows':
      return list(cursor, () => row(cursor))
    case 'ranges':
      return ranges(cursor)
    case 'levels':
      return separated(cursor, () => level(cursor))
    case 'applies':
      return applies(cursor)
    case 'when':
      return when(cursor)
    case 'share':
      return share(cursor)
    case 'percent': {
      const percent = Number(cursor.number())
      cursor.skip('%')
      return percent
    }
    case 'whole':
      return Number(cursor.number())
    case 'marks':
      return marks(cursor)
    case 'text':
      return cursor.text()
    case 'texts': {
      const found = [cursor.text()]
      while (cursor.skip('|')) found.push(cursor.text())
      return found
    }
    default:
      return cursor.number()
  }
}

function choice(listed: Readonly<Record<string, string>>, cursor: Cursor): unknown {
  const word = cursor.text()
  const found = Object.entries(listed).find(([, name]) => name === word)
  if (found === undefined) return cursor.wrong(Object.values(listed))
  return found[0] === 'true' ? true : found[0] === 'false' ? false : found[0]
}

function list<T>(cursor: Cursor, one: () => T): readonly T[] {
  cursor.take('[')
  const found = separated(cursor, one)
  cursor.take(']')
  return found
}

function separated<T>(cursor: Cursor, one: () => T): T[] {
  const found = [one()]
  while (cursor.skip(';')) if (!cursor.isAt(']') && !cursor.isEnd()) found.push(one())
  return found
}

function inRound<T>(cursor: Cursor, inner: () => T): T {
  cursor.take('(')
  const found = inner()
  cursor.take(')')
  return found
}

function pairs(keys: Keys, cursor: Cursor): Made {
  const made: Made = {}
  if (cursor.isAt(')')) return made
  do {
    const label = cursor.text()
    const found = Object.entries(keys).find(([key, [name]]) => name === label && made[key] === undefined)
    if (found === undefined) return cursor.wrong(labelsLeft(keys, made))
    cursor.take('=')
    made[found[0]] = read(found[1][1], cursor)
  } while (cursor.skip(','))
  return made
}

/** The keys that were not given yet. */
function labelsLeft(keys: Keys, made: Made): readonly string[] {
  return Object.entries(keys).flatMap(([key, [label]]) => (made[key] === undefined ? [label] : []))
}

function tagged(family: Family, cursor: Cursor): Made {
  return ofShape(family, shapeOfWord(family, cursor.text()) ?? cursor.wrong(wordsOf(family)), cursor)
}

function ofShape(family: Family, shape: Shape, cursor: Cursor): Made {
  const made = Object.keys(shape.keys).length === 0 ? {} : inRound(cursor, () => pairs(shape.keys, cursor))
  return { [tagOf(family)]: shape.kind, ...made }
}

/** A number, a figure, `名称(…)`, or several of them added; `+` or a weight makes a sum of any of them. */
function value(cursor: Cursor): Made {
  const first = term(cursor)
  if (!cursor.isAt('+') && first['weight'] === undefined) return alone(first)
  const all = [first]
  while (cursor.skip('+')) all.push(term(cursor))
  return { kind: 'sum', terms: all }
}

function alone(term: Made): Made {
  return term['figure'] === undefined ? (term['value'] as Made) : { kind: 'figure', ...term }
}

function terms(cursor: Cursor): readonly Made[] {
  const all = [term(cursor)]
  while (cursor.skip('+')) all.push(term(cursor))
  return all
}

function term(cursor: Cursor): Made {
  const made = atom(cursor)
  return cursor.skip('×') ? { ...made, weight: cursor.number() } : made
}

/** One term without its weight. */
function atom(cursor: Cursor): Made {
  if (cursor.isAt('(')) return { value: inRound(cursor, () => value(cursor)) }
  const number = cursor.skipNumber()
  if (number !== undefined) return { value: { kind: 'constant', amount: number } }
  const word = cursor.text()
  if (word === sumWord && cursor.isAt('(')) return { value: { kind: 'sum', terms: inRound(cursor, () => terms(cursor)) } }
  const shape = shapeOfWord('value', word)
  if (shape !== undefined && cursor.isAt('(')) return { value: ofShape('value', shape, cursor) }
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(word)) return cursor.wrong([...wordsOf('value'), sumWord])
  if (!cursor.skip('(')) return { figure: word, over: 'value' }
  const over = choice(overWords, cursor)
  const years = cursor.skip(',') ? Number(cursor.number()) : undefined
  cursor.take(')')
  return { figure: word, over, ...(years !== undefined && { years }) }
}

function scale(cursor: Cursor): Made {
  const shape = shapeOfWord('scale', cursor.text()) ?? cursor.wrong(wordsOf('scale'))
  if (shape.kind !== 'rows') return ofShape('scale', shape, cursor)
  const { rows, otherwise } = rowsWithRest(cursor, row, share)
  return { kind: 'rows', rows, ...(otherwise !== undefined && { otherwise }) }
}

function rowsWithRest(cursor: Cursor, one: (cursor: Cursor) => Made, last: (cursor: Cursor) => Made) {
  let otherwise: Made | undefined
  const rows = list(cursor, () => {
    if (!cursor.isAt(rest)) return one(cursor)
    cursor.text()
    cursor.take('→')
    // the rest may go on in a scale of its own: a row without bounds
    if (cursor.isWord()) return { scale: scale(cursor) }
    otherwise = last(cursor)
    return undefined
  }).filter((row) => row !== undefined)
  return { rows, otherwise }
}

function row(cursor: Cursor): Made {
  const made = heads(cursor)
  cursor.take('→')
  return cursor.isWord() ? { ...made, scale: scale(cursor) } : { ...made, ...share(cursor) }
}

function heads(cursor: Cursor): Made {
  const made = bounds(cursor)
  return cursor.skip(and) ? { ...made, when: when(cursor) } : made
}

function ranges(cursor: Cursor): Made {
  const of = cursor.isAt('[') || cursor.isAt('|') ? undefined : value(cursor)
  const unit = cursor.skip('|') ? cursor.text() : undefined
  const one = (at: Cursor) => {
    const made = heads(at)
    at.take('→')
    return { ...made, ...span(at) }
  }
  const { rows, otherwise } = rowsWithRest(cursor, one, span)
  return { ...(of && { value: of }), ...(unit !== undefined && { unit }), rows, ...(otherwise && { otherwise }) }
}

function applies(cursor: Cursor): Made {
  const held = when(cursor)
  cursor.take('→')
  if (cursor.isWord()) return { when: held, give: 'spread', over: cursor.text() }
  const percent = Number(cursor.number())
  cursor.skip('%')
  return { when: held, give: 'share', percent }
}

function test(cursor: Cursor): Made {
  const word = cursor.text()
  if (word !== figureTest) return ofShape('test', shapeOfWord('test', word) ?? cursor.wrong([...wordsOf('test'), figureTest]), cursor)
  const of = inRound(cursor, () => value(cursor))
  const held = bounds(cursor)
  return { kind: 'figure', value: of, unit: cursor.text(), ...held }
}

function when(cursor: Cursor): readonly Made[] {
  const all = [condition(cursor)]
  while (cursor.skip(and)) all.push(condition(cursor))
  return all
}

function condition(cursor: Cursor): Made {
  const word = cursor.text()
  if (word === notGiven && cursor.isAt('(')) return { kind: 'notGiven', figure: inRound(cursor, () => cursor.text()) }
  if (word === valueCondition && cursor.isAt('(')) {
    const of = inRound(cursor, () => value(cursor))
    const held = bounds(cursor)
    const unit = (cursor.isWord() && !cursor.isAt(and)) || cursor.isAt('%') ? cursor.text() : cursor.quoted()
    return { kind: 'value', value: of, ...held, ...(unit !== undefined && { unit }) }
  }
  cursor.take('=')
  return { kind: 'attribute', attribute: word, in: read('texts', cursor) }
}
