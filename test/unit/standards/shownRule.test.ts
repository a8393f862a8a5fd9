import { describe, expect, test } from 'vitest'
import { builtInStandard, builtInStandards, replayedStandards } from '#services/standards/builtIn.ts'
import type { Formula, Standard } from '#shared/standard/format.ts'
import type { ShortFormula } from '#shared/standard/shortFormulas.ts'
import { formulaWords, shownName, shownRule } from '#shared/standard/shownRule.ts'

/** Every text of a standard that a screen or a sheet shows. */
function shownTexts({ name, label, documentNumber, dimensions, criteria, adjustments, redLines }: Standard): readonly string[] {
  return [
    name,
    label,
    documentNumber,
    ...dimensions.map((each) => each.name),
    ...criteria.flatMap((criterion) => [criterion.name, criterion.evidence, shownRule(criterion)]),
    ...[...adjustments.bonus, ...adjustments.deductions].flatMap((item) => [shownName(item), item.per ?? '']),
    ...redLines.map((each) => each.name),
  ]
}

test.each(builtInStandards().map(({ standard }) => [`${standard.id} ${standard.version}`, standard] as const))(
  '%s is shown in words: no key, no code, no note to an editor',
  (_, standard) => {
    for (const text of shownTexts(standard)) expect(text).not.toMatch(/`|[a-z_]{4,}|字段|（\d{3}）/)
  },
)

test('2026.2 is written in words itself, not only shown so', () => {
  for (const { standard } of replayedStandards())
    for (const { rule, formula } of standard.criteria) {
      expect(shownRule({ rule, ...(formula && { formula }) })).toBe(rule)
      expect(rule).not.toMatch(/`|[A-Za-z_]{2,}|字段/)
    }
})

/** Every number a formula works with, as a person would write it. */
function numbersOf(formula: Formula): readonly string[] {
  const rows = 'rows' in formula ? formula.rows.flatMap(({ atLeast, moreThan, percent }) => [atLeast ?? moreThan ?? '', `${percent}%`]) : []
  const line = 'floor' in formula ? [formula.floor, formula.target] : []
  const weights = 'terms' in formula ? formula.terms.map(({ weight }) => weight) : []
  const growth =
    formula.kind === 'growth_step'
      ? [`${formula.zeroFirstPercent}%`, formula.smallBase?.lastBelow ?? '', `${formula.smallBase?.capPercent}%`]
      : []
  return [...line, ...weights, ...rows, ...growth]
    .filter((text) => !['0', '1', '', '100%'].includes(text))
    .map((text) => text.replace('-', '−'))
}

describe('a rule names the numbers of its formula', () => {
  test.each(
    builtInStandards().flatMap(({ standard }) =>
      standard.criteria.flatMap(({ id, rule, formula }) =>
        formula ? [[`${standard.id} ${standard.version} ${id}`, rule, formula] as const] : [],
      ),
    ),
  )('%s', (_, rule, formula) => {
    for (const number of numbersOf(formula))
      expect(shownRule({ rule, formula })).toMatch(new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])`))
  })
})

test('formulas of each kind in words', () => {
  const words = (id: string) =>
    formulaWords(
      builtInStandard('performance-comprehensive', '2026.2')!.standard.criteria.find((each) => each.id === id)!.formula! as ShortFormula,
    )
  expect(words('E01')).toBe('研发经费支出（评价期年均）：200万元/年及以下不得分，1000万元/年及以上得满分，其间按比例计分。')
  expect(words('E03')).toBe('国家级科技项目数×3＋自治区级科技项目数×1＋其他科技项目数×0.3：达到8项得满分，不足的按比例计分。')
  expect(words('E15')).toBe(
    '（投入总额（评价期合计）－财政投入（评价期合计））÷投入总额（评价期合计）：20%及以下不得分，60%及以上得满分，其间按比例计分。',
  )
  expect(words('E10')).toBe(
    '成果转化到账收入（评价期合计）：1000万元及以上得满分；500万元及以上按满分的80%计；200万元及以上按满分的60%计；50万元及以上按满分的40%计；大于0按满分的20%计；其余不得分。',
  )
  expect(words('E08')).toBe(
    '技术合同成交额年均增长率：20%及以上得满分；10%及以上按满分的80%计；0及以上按满分的60%计；−10%及以上按满分的30%计；其余不得分。首年为0、末年大于0的，按满分的60%计；首年、末年均为0的，不得分。末年低于50万元的，最高按满分的60%计。',
  )
})

test('an industry factor is stated; a standard in its own words is unchanged', () => {
  const { formula } = builtInStandard('performance-comprehensive', '2026.2')!.standard.criteria[0]!
  expect(formulaWords({ ...(formula as ShortFormula), industryFactor: '1.1' })).toContain('数值先乘以行业系数1.1。')
  expect(shownRule({ rule: '按《办法》第九条执行', formula: formula! })).toBe('按《办法》第九条执行')
})

test('an amount in hundredths within a name is told in marks', () => {
  expect(shownName({ name: '国家科技奖（300）或自治区一等奖（100），就高一次', amounts: [300, 100] })).toBe(
    '国家科技奖（3分）或自治区一等奖（1分），就高一次',
  )
  expect(shownName({ name: '按办法（300）执行', amounts: [100] })).toBe('按办法（300）执行')
})
