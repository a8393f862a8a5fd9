import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { ruleCatalogue, ruleGroups } from '#shared/rules/catalogue.ts'
import { rules } from '#shared/rules/index.ts'
import { rulesOn } from '#shared/standard/bearing.ts'
import { rules as english } from '#shared/text/en/rules.ts'
import { rules as chinese } from '#shared/text/zh/rules.ts'

const two = (value: number) => String(value).padStart(2, '0')
const ids = [
  ...Array.from({ length: 44 }, (_, index) => `R${two(index + 1)}`),
  ...Array.from({ length: 13 }, (_, index) => `X${two(index + 1)}`),
]
const modules = readdirSync('shared/rules').filter((file) => /^[RX]\d\d\./.test(file))
const linesOf = (file: string) => readFileSync(`shared/rules/${file}`, 'utf8').split('\n')

/** Keys a module can answer with: those of its outcomes and those it names, from its own lines and those of the check it shares. */
function keysOf(file: string): readonly string[] {
  const id = file.slice(0, 3)
  const text = [file, ...sharedBy(file)].flatMap(linesOf)
  const outcomes = text
    .filter((line) => line.includes('outcome: '))
    .flatMap((line) => [...line.matchAll(/'(pass|fail|warn|missing|ask)'/g)])
  const named = text.flatMap((line) => [...line.matchAll(/'([RX]\d\d\.\w+)'/g)].map(([, key]) => key!))
  const built = text.flatMap((line) => [...line.matchAll(/`\$\{id\}\.(\w+)`/g)].map(([, key]) => `${id}.${key}`))
  return [...new Set([...outcomes.map(([, outcome]) => `${id}.${outcome}`), ...named, ...built])]
}

function sharedBy(file: string): readonly string[] {
  if (/^R0[56]/.test(file)) return ['functionChecklist.ts']
  return /^X0[1-4]/.test(file) ? ['partsOfWhole.ts'] : []
}

describe('the list of rules', () => {
  test('R01–R44 and X01–X13 are there once each, in this order', () => {
    expect(rules.map((rule) => rule.id)).toEqual(ids)
  })

  test('one module each, beginning with the clause in Chinese and what is done where it is silent', () => {
    expect(modules.map((file) => file.slice(0, 3)).sort()).toEqual([...ids].sort())
    for (const file of modules) {
      expect(linesOf(file)[0], file).toMatch(/^\/\/ .*[一-鿿]/)
      expect(linesOf(file)[1], file).toMatch(/^\/\/ .{20,}/)
    }
  })

  test('every rule has a title, a sentence and a text for each of its answers, in both languages', () => {
    const wanted = modules.flatMap((file) => [...keysOf(file), `${file.slice(0, 3)}.title`, `${file.slice(0, 3)}.sentence`])
    expect(wanted.filter((key) => !(key in chinese))).toEqual([])
    expect(Object.keys(english)).toEqual(Object.keys(chinese))
  })

  test('a rule that can be left aside has a text that says why', () => {
    const conditional = modules.filter((file) => !readFileSync(`shared/rules/${file}`, 'utf8').includes('applies: always'))
    expect(conditional.filter((file) => !(`${file.slice(0, 3)}.notApplicable` in chinese))).toEqual([])
  })

  test('both languages fill the same placeholders', () => {
    const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
    for (const [key, text] of Object.entries(chinese)) expect(holes(english[key as keyof typeof english]), key).toEqual(holes(text))
  })

  test('no text is left over', () => {
    const shared = ['group', 'parts']
    const sources = readdirSync('shared/rules')
      .map((file) => readFileSync(`shared/rules/${file}`, 'utf8'))
      .join('\n')
    const used = new Set(modules.flatMap(keysOf))
    const known = (key: string) =>
      used.has(key) || shared.includes(key.split('.')[0]!) || /\.(title|sentence|notApplicable)$/.test(key) || sources.includes(`'${key}'`)
    const spelled = (key: string) => /^(R40\.clue|X10\.step)\./.test(key)
    expect(Object.keys(chinese).filter((key) => !known(key) && !spelled(key))).toEqual([])
  })
})

describe('the catalogue', () => {
  test('every rule is in a known group with a name', () => {
    expect(ruleCatalogue.map((entry) => entry.id)).toEqual(ids)
    expect(ruleCatalogue.filter((entry) => !ruleGroups.includes(entry.group))).toEqual([])
    expect(ruleGroups.filter((group) => !(`group.${group}` in chinese))).toEqual([])
  })

  test('S06 技术指导委员会作用 is borne on by the rules on the committee', () => {
    expect(rulesOn(builtInStandard('visit-comprehensive', '2026.2')?.standard, 'S06')).toEqual(['R15', 'R16', 'R17', 'R18'])
  })
})
