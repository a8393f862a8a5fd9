import type { wants as zhWants } from './zh/wants.ts'

type Want = keyof typeof zhWants
type Texts = Readonly<Record<string, string>>

/** The catalogue's entries for places and expected values, in the reader's language. */
export interface FaultTexts {
  readonly fields: Texts
  readonly figures: Texts
  readonly wants: Readonly<Record<Want, string>>
}

/**
 * A place in a file in words: `/units/0/name` → 「单位第 1 项 › 名称」. Anything that is no JSON pointer (a cell, a line, a
 * byte) stays as it is; a key no format has is quoted as the file writes it.
 */
export function placeWords(texts: FaultTexts, at: string): string {
  if (!at.startsWith('/')) return at
  const parts: string[] = []
  const steps = at.slice(1).split('/').map(unescaped)
  for (const [place, step] of steps.entries()) {
    const before = parts.at(-1)
    const isYear = /^20\d\d$/.test(step) && yearly.has(steps[place - 1] ?? '')
    if (before !== undefined && isYear) parts[parts.length - 1] = word(texts, 'yearly', { field: before, year: step })
    else if (!/^\d+$/.test(step)) parts.push(keyWord(texts, step))
    else if (before === undefined) parts.push(word(texts, 'firstItem', { number: String(Number(step) + 1) }))
    else parts[parts.length - 1] = word(texts, 'item', { field: before, number: String(Number(step) + 1) })
  }
  return parts.join(' › ')
}

const yearly = new Set(['declared', 'verified', 'value'])

function keyWord(texts: FaultTexts, key: string): string {
  if (Object.hasOwn(texts.fields, key)) return texts.fields[key]!
  return Object.hasOwn(texts.figures, key) ? texts.figures[key]! : word(texts, 'stranger', { key })
}

function word(texts: FaultTexts, key: Want, values: Texts): string {
  return texts.wants[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** The patterns of the formats with their meaning; a test checks that none is missing. */
const patterns: Readonly<Record<string, Want>> = {
  '^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$': 'date',
  '^[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?(Z|[+-][0-9]{2}:[0-9]{2})$': 'time',
  '^[12][0-9]{3}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$': 'dueTime',
  '^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?$': 'decimal',
  '^-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?$': 'signedDecimal',
  '^(0|[1-9][0-9]{0,14})$': 'count',
  '^-?[0-9]{1,40}(\\/[1-9][0-9]{0,39})?$': 'fraction',
  '^20[0-9]{2}$': 'year',
  '^[0-9a-f]{64}$': 'sha256',
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$': 'id',
  '^D[0-9]{3,5}$': 'documentId',
  '^A[0-9]{3,5}$': 'photoId',
  '^[DA][0-9]{3,5}$': 'citedId',
  '^U[0-9]{2,3}$': 'unitId',
  '^W[0-9]{2,3}$': 'expertId',
  '^[A-Z][0-9]{2}$': 'criterionId',
  '^[RX][0-9]{2}$': 'ruleId',
  '^K[1-9]$': 'dimensionId',
  '^[BM][0-9]{2}$': 'adjustmentId',
  '^[a-z]$': 'redLineId',
  '^G[0-9]{2}$': 'groupId',
  '^C[0-9]{2}$': 'conditionId',
  '^[A-Za-z][A-Za-z0-9_]{0,59}$': 'declaredKey',
  '^(total|K[1-9]|[A-Z][0-9]{2})$': 'markedPart',
  '^files\\/.+': 'filePath',
}

/** The message of the format checker for a type or a choice. */
const words: Readonly<Record<string, Want>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  safeint: 'whole',
  boolean: 'yesNo',
  array: 'list',
  object: 'object',
  record: 'object',
  key: 'key',
  kind: 'kind',
  'unique items': 'once',
  expert: 'expertMethod',
  verified: 'verifiedMethod',
  checked: 'checkedMethod',
  formula: 'formulaMethod',
  linear: 'linear',
  ratio: 'ratio',
  weighted_count: 'weightedCount',
  step: 'step',
  growth_step: 'growthStep',
  value: 'overValue',
  sum: 'overSum',
  mean: 'overMean',
  people: 'people',
  equipment: 'equipment',
  contracts: 'contracts',
  projects: 'projects',
}

/** What a format expects, in words: never a pattern or an identifier. Values, bounds and cells are unchanged. */
export function wantWords(texts: FaultTexts, want: string): string {
  if (want.startsWith('/^')) return texts.wants[patterns[want.slice(1, want.lastIndexOf('/'))] ?? 'pattern']
  if (/^\d+–\d+$/.test(want)) return word(texts, 'characters', { range: want })
  if (/^\d+–\d+ entries$/.test(want)) return word(texts, 'entries', { range: want.replace(' entries', '') })
  return want
    .split(' | ')
    .map((one) => (Object.hasOwn(words, one) ? texts.wants[words[one]!] : one))
    .join(word(texts, 'choiceSeparator', {}))
}
