import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Standard } from '#shared/standard/format.ts'
import { ruleTexts } from '../../../renderer/screens/scoring/anchorTexts.ts'
import { bandRows } from '../../../renderer/screens/scoring/bandRows.ts'

const standard = JSON.parse(
  readFileSync(new URL('../../../resources/standards/visit-comprehensive.json', import.meta.url), 'utf8'),
) as Standard
const s06 = standard.criteria.find(({ id }) => id === 'S06')!

test('a rule is split at its anchors; the text before them holds for all', () => {
  const texts = ruleTexts('抽查不少于10人；优：一致；中：偏高；但有协议；差：无法核实', ['优', '良', '中', '差'])
  expect(texts.general).toBe('抽查不少于10人')
  expect([...texts.anchors]).toEqual([
    ['优', '一致'],
    ['中', '偏高；但有协议'],
    ['差', '无法核实'],
  ])
})

test('every anchor of every default standard marked by a person is found', () => {
  for (const stage of ['plan', 'visit', 'performance'])
    for (const type of ['comprehensive', 'specialized']) {
      const path = new URL(`../../../resources/standards/${stage}-${type}.json`, import.meta.url)
      const each = JSON.parse(readFileSync(path, 'utf8')) as Standard
      for (const criterion of each.criteria.filter(({ method }) => method !== 'formula')) {
        const { anchors } = ruleTexts(criterion.rule, ['优', '良', '中', '差'])
        expect([criterion.id, anchors.has('优'), anchors.has('差')]).toEqual([criterion.id, true, true])
      }
    }
})

test('a band of many marks offers three and says how far down it goes', () => {
  const rows = bandRows(s06, standard, undefined)
  expect(rows.map(({ label, offered, downTo }) => [label, offered, downTo])).toEqual([
    ['优', [600, 550], undefined],
    ['良', [500, 450], undefined],
    ['中', [400], undefined],
    ['差', [350, 300, 250], 0],
  ])
  expect(rows[1]).toMatchObject({ text: undefined, between: { above: '优', below: '中' } })
})

test('the mark given is among those offered, however low it is', () => {
  expect(bandRows(s06, standard, 100).at(-1)?.offered).toEqual([150, 100, 50])
  expect(bandRows(s06, standard, 0).at(-1)?.offered).toEqual([100, 50, 0])
})
