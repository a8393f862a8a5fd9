import { valueAt } from '#shared/standard/template/path.ts'
import type { TableSection } from './draft.ts'

/** A row to go on from: the next free id, and what would otherwise be the same as in the row above. */
export function newRow(section: TableSection, rows: readonly unknown[], above: unknown): unknown {
  const next = (first: string) => nextId(first, rows)
  switch (section.title) {
    case 'partCriteria': {
      const id = String(valueAt(above, ['id']) ?? '')
      const dimension = valueAt(above, ['dimension']) ?? 'K1'
      const group = valueAt(above, ['group'])
      const made = {
        id: next(/^[A-Z][0-9]{2}$/.test(id) ? id : 'A01'),
        dimension,
        name: '',
        max: 100,
        method: 'expert',
        rule: '',
        evidence: '',
      }
      return { ...made, clauses: valueAt(above, ['clauses']) ?? [], ...(group !== undefined && { group }) }
    }
    case 'partDimensions':
      return { id: next('K1'), name: '', max: 0 }
    case 'partAnchors':
      return { label: '', fromPercent: 0, toPercent: 0 }
    case 'partGrades':
      return { from: 0, name: '' }
    case 'partBonus':
      return { id: next('B01'), name: '', amounts: [100] }
    case 'partDeductions':
      return { id: next('M01'), name: '', amounts: [100] }
    case 'partRedLines':
      return { id: next('a'), name: '', clause: '' }
    case 'partGroups':
      return { id: next('G01'), dimension: valueAt(above, ['dimension']) ?? 'K1', name: '' }
    case 'partConditions':
      return { id: next('C01'), name: '', proposes: '' }
    case 'partFigures':
      return { key: '', name: '', unit: '', yearly: false, whole: false }
    default:
      return {}
  }
}

/** `A07` → `A08`, `K2` → `K3`, `c` → `d`, past every id that is taken. */
function nextId(first: string, rows: readonly unknown[]): string {
  const taken = new Set(rows.map((row) => valueAt(row, ['id'])))
  let id = first
  for (let tries = 0; taken.has(id) && tries < 400; tries++) id = following(id)
  return id
}

function following(id: string): string {
  const [, stem = '', digits = ''] = /^(\D*)(\d*)$/.exec(id) ?? []
  if (digits === '') return String.fromCharCode(id.charCodeAt(0) + 1)
  const next = String(Number(digits) + 1).padStart(digits.length, '0')
  // after A99 comes B01
  return next.length > digits.length
    ? `${String.fromCharCode(stem.charCodeAt(0) + 1)}${'1'.padStart(digits.length, '0')}`
    : `${stem}${next}`
}
