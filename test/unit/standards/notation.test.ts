import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formulaSchema } from '#shared/standard/modelSchema.ts'
import { readNotation, type Slotted } from '#shared/standard/template/notation/read.ts'
import { writeNotation } from '#shared/standard/template/notation/write.ts'
import { generalStandard } from './general.ts'

const both = (slot: Slotted, text: string) => {
  const read = readNotation(slot, text)
  return read.ok ? writeNotation(slot, read.value) : `? ${read.rest}`
}

describe('the notation of values, scales and conditions', () => {
  test.each<readonly [Slotted, string]>([
    ['value', 'staff'],
    ['value', 'rd_spend(年均)'],
    ['value', 'rd_spend(末年, 2)'],
    ['value', '-1.5'],
    ['value', 'a×1.5 + b(合计) + (比率(分子=a, 分母=b, 百分数=否))×-1'],
    ['value', '和(a)'],
    ['value', '比率(分子=a×2, 分母=b + c + (a + b)×0.5, 百分数=是)'],
    ['value', '比率(分子=senior, 分母=staff, 百分数=是, 部分=是)'],
    [
      'value',
      '增长(数据=rd_spend(当年), 算法=逐年平均, 首年为零=满分(得=60%), 其后为零=缺项, 年数不足=按增长(率=0), 小基数=(末年低于=50, 封顶=60%))',
    ],
    ['value', '变化(数据=比率(分子=a(当年), 分母=b(当年), 百分数=是), 相比=上年)'],
    ['value', '择优(各项=[a; b(最大)], 取=低)'],
    ['value', '完成率(目标=[(名称=收入, 完成=a, 目标=b, 权重=2); (完成=c, 目标=d, 权重=1, 封顶=120%)])'],
    ['value', '条数(台账=人员, 条件=[(列=title, 取值=高级|"副 高")])'],
    ['value', '选取(分支=[(条件=size=大|中 且 数值(a) ≥5 <10 人, 取值=a)], 其余=b)'],
    ['scale', '线性(起点=10, 满分值=50, 比例从=零, 起点得=60%, 低于得=0%)'],
    ['scale', '分档[≥3→10; ≥1 <3→5.5; >0 且 size=小→30%; ≤0→固定(得=5%); 其余→0%]'],
    ['scale', '按单位(起点=5, 起点得=4, 每=1, 得=0.6, 满整=是, 封顶=10)'],
    ['formula', '取值计分(取值=staff, 计分=线性(起点=0, 满分值=50), 单位=万元/人)'],
    ['formula', '分部分(各部分=[(名称=面积, 满分=6, 公式=折算计数(取数项=a×1 + b×0.5, 起点=0, 满分值=5, 单位=项))])'],
    ['ranges', '条数(台账=知识产权) | 件[≥5→7:10; ≥1→1:6; 其余→0:0]'],
    ['levels', '高 7:8; 较高 5:6; 无 0'],
    ['applies', 'size=小→50%'],
    ['applies', '未填(a)→total'],
    ['test', '得分(范围=K2, 不低于=25)'],
    ['test', '连续(等次=不合格, 次数=2)'],
    ['test', '数值(staff) ≥20 人'],
  ])('%s: %s', (slot, text) => {
    expect(both(slot, text)).toBe(text)
  })

  test('full-width signs and digits, other quotes and other arrows are read as well', () => {
    expect(both('value', '比率（分子＝ａ，分母＝ｂ，百分数＝是）')).toBe('比率(分子=a, 分母=b, 百分数=是)')
    expect(both('scale', '分档［>=１０->５；其余→０％］')).toBe('分档[≥10→5; 其余→0%]')
    expect(both('levels', '“A 级” 7:8')).toBe('"A 级" 7:8')
  })

  const values = ['比率', '相乘', '增长', '变化', '逐年', '择优', '完成率', '方案目标', '条数', '选取', '和']
  test.each<readonly [Slotted, string, string, readonly string[]]>([
    ['value', '比率(分子=a, 分母=b, 百分数=也许)', '也许)', ['是', '否']],
    ['value', '比例(a, b)', '比例(a, b)', values],
    ['value', '比率(分子=a, 除数=b)', '除数=b)', ['分母', '百分数', '部分']],
    ['scale', '直线(起点=0, 满分值=5)', '直线(起点=0, 满分值=5)', ['线性', '分档', '按单位', '固定']],
    ['test', '总分不低于 60', '总分不低于 60', ['得分', '连续', '数值']],
    ['scale', '分档[≥3→10; ≥1→]', ']', []],
    ['value', 'a + ', '', []],
    ['levels', '高 七', '七', []],
  ])('%s: %s stops at its fault and says what can stand there', (slot, text, rest, may) => {
    expect(readNotation(slot, text)).toEqual({ ok: false, rest, may })
  })

  test('every formula of a general standard comes back', () => {
    for (const { formula } of generalStandard().criteria)
      if (formula !== undefined) {
        const text = writeNotation('formula', formula)
        expect(text).not.toMatch(/^\{/)
        expect(readNotation('formula', text)).toEqual({ ok: true, value: formula })
      }
  })

  test('any text in a formula comes back, in words or as JSON', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), (unit) => {
        const formula = formulaSchema.parse({
          kind: 'scaled',
          value: { kind: 'count', register: 'people', where: [{ column: unit, in: [unit, 'x'] }] },
          scale: { kind: 'fixed', marks: 5 },
          unit,
        })
        expect(readNotation('formula', writeNotation('formula', formula))).toEqual({ ok: true, value: formula })
      }),
      { numRuns: 200, seed: 20261130 },
    )
  })
})

test('the rest of a table of rows may go on in a scale', () => {
  const read = readNotation('scale', '分档[≥20→10; 其余→线性(起点=0, 满分值=20)]')
  expect(read).toEqual({
    ok: true,
    value: { kind: 'rows', rows: [{ atLeast: '20', marks: 1000 }, { scale: { kind: 'linear', floor: '0', target: '20' } }] },
  })
})
