import type { Standard } from '../format.ts'
import type { Finding } from './finding.ts'

type Text = readonly [text: string, at: string]

/** Names that say something, once where they are the answer, without blanks that nobody sees. */
export function textFindings(standard: Standard): readonly Finding[] {
  return [
    ...textsOf(standard).flatMap(blankFindings),
    ...[[standard.version, '/version'] as const, ...unitsOf(standard)].flatMap(widthFindings),
    ...twice('standard.name-twice', named(standard.grades, '/grades')),
    ...twice(
      'standard.name-twice',
      standard.anchors.map(({ label }, place) => [label, `/anchors/${place}/label`]),
    ),
    ...[
      named(standard.dimensions, '/dimensions'),
      named(standard.criteria, '/criteria'),
      named(standard.adjustments.bonus, '/adjustments/bonus'),
      named(standard.adjustments.deductions, '/adjustments/deductions'),
      named(standard.redLines, '/redLines'),
      named(standard.groups ?? [], '/groups'),
      named(standard.figures ?? [], '/figures'),
      named(standard.attributes ?? [], '/attributes'),
    ].flatMap((list) => twice('standard.names-alike', list)),
    ...dateFindings(standard),
  ]
}

function textsOf(standard: Standard): readonly Text[] {
  const { criteria, adjustments, dimensions, grades, anchors, redLines, groups = [], figures = [], attributes = [] } = standard
  return [
    ...(['version', 'name', 'label', 'documentNumber'] as const).map((key): Text => [standard[key], `/${key}`]),
    ...named(dimensions, '/dimensions'),
    ...named(criteria, '/criteria'),
    ...criteria.map(({ rule }, place): Text => [rule, `/criteria/${place}/rule`]),
    ...criteria.map(({ evidence }, place): Text => [evidence, `/criteria/${place}/evidence`]),
    ...criteria.flatMap(({ clauses }, place) => clauses.map((clause, index): Text => [clause, `/criteria/${place}/clauses/${index}`])),
    ...unitsOf(standard),
    ...anchors.map(({ label }, place): Text => [label, `/anchors/${place}/label`]),
    ...named(adjustments.bonus, '/adjustments/bonus'),
    ...named(adjustments.deductions, '/adjustments/deductions'),
    ...named(redLines, '/redLines'),
    ...named(grades, '/grades'),
    ...named(groups, '/groups'),
    ...named(figures, '/figures'),
    ...named(attributes, '/attributes'),
    ...criteria.flatMap(({ levels = [] }, place) =>
      levels.map(({ label }, level): Text => [label, `/criteria/${place}/levels/${level}/label`]),
    ),
  ]
}

function unitsOf({ criteria }: Standard): readonly Text[] {
  return criteria.flatMap(({ formula }, place): readonly Text[] =>
    formula && 'unit' in formula ? [[formula.unit, `/criteria/${place}/formula/unit`]] : [],
  )
}

function named(list: readonly { readonly name: string }[], at: string): readonly Text[] {
  return list.map(({ name }, place) => [name, `${at}/${place}/name`])
}

function blankFindings([text, at]: Text): readonly Finding[] {
  const bare = visible(text)
  if (bare === '') return [{ code: 'standard.text-empty', at }]
  return bare === text || bare === text.replace(/\n$/, '') ? [] : [{ code: 'standard.text-blank', at, got: bare }]
}

/** `２０２６` beside `2026` is another version to a computer and the same to a reader. */
function widthFindings([text, at]: Text): readonly Finding[] {
  const want = text.normalize('NFKC')
  return /[！-～]/.test(text) ? [{ code: 'standard.text-width', at, got: text, want }] : []
}

function twice(code: 'standard.name-twice' | 'standard.names-alike', texts: readonly Text[]): readonly Finding[] {
  const seen = new Set<string>()
  return texts.flatMap(([text, at]) => {
    const key = visible(text).normalize('NFKC')
    if (key === '') return []
    if (seen.has(key)) return [{ code, at, got: text }]
    seen.add(key)
    return []
  })
}

/** Without the blanks around it, also those that have no width. */
function visible(text: string): string {
  return text.replace(/^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g, '')
}

/** The measures for the centres are of this century: another one is a slip of the keys. */
function dateFindings({ effectiveFrom }: Standard): readonly Finding[] {
  return effectiveFrom.startsWith('20') ? [] : [{ code: 'standard.date', at: '/effectiveFrom', got: effectiveFrom }]
}
