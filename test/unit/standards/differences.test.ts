import { expect, test } from 'vitest'
import { builtInStandard } from '#services/standards/builtIn.ts'
import type { Standard } from '#shared/standard/format.ts'
import { standardDifferences } from '#shared/standard/template/differences.ts'

const before = builtInStandard('performance-comprehensive', '2026.3')!.standard
const changed = (change: (standard: Standard) => void): Standard => {
  const copy = structuredClone(before)
  change(copy)
  return copy
}
const said = (after: Standard) => standardDifferences(before, after).map(({ section, key, kind }) => `${section} ${key} ${kind}`)

test('a standard does not differ from itself', () => {
  expect(standardDifferences(before, structuredClone(before))).toEqual([])
})

test('an item that changed says which columns, as their cells have them', () => {
  const after = changed(({ criteria }) => Object.assign(criteria[1]!, { max: 450, name: '研发经费' }))
  expect(standardDifferences(before, after)).toEqual([
    {
      section: 'partCriteria',
      key: 'E02',
      name: '研发经费',
      kind: 'changed',
      fields: [
        { heading: 'headName', before: '年均研发经费支出', after: '研发经费' },
        { heading: 'headMax', before: '4', after: '4.5' },
      ],
    },
  ])
})

test('items added and removed are named, and the others are not called changed', () => {
  const after = changed(({ criteria }) => {
    criteria.push({ ...criteria[0]!, id: 'Z01' })
    criteria.splice(2, 1)
  })
  expect(said(after)).toEqual(['partCriteria Z01 added', 'partCriteria E03 removed'])
})

test('an item in another place is moved, the ones it passed are not', () => {
  const after = changed(({ criteria }) => criteria.unshift(...criteria.splice(5, 1)))
  expect(said(after)).toEqual(['partCriteria E06 moved'])
})

test('settings, grades and dimensions have their differences too', () => {
  const after = changed((standard) => {
    standard.version = '9'
    standard.grades[0]!.from = 9500
    standard.dimensions[0]!.name = '能力'
  })
  expect(said(after)).toEqual(['partBasics  changed', 'partDimensions K1 changed', `partGrades ${before.grades[0]!.name} changed`])
})
