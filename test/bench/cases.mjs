// Random cases for `tic-review score`, written as text so that numerals keep every odd spelling.
// Seeded: the same seed gives the same lines. Used by the unit, interop and bench runs alike.
import { readFileSync } from 'node:fs'

const names = ['plan', 'visit', 'performance'].flatMap((stage) => [`${stage}-comprehensive`, `${stage}-specialized`])
const standards = new Map(
  names.map((name) => [name, JSON.parse(readFileSync(new URL(`../../resources/standards/${name}.json`, import.meta.url), 'utf8'))]),
)

/** mulberry32: small, seeded, good enough to walk the space of cases. */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` lines; `odd` is the share of lines that are given something unusual (0 = only clean, complete cases). */
export function* caseLines(seed, count, odd) {
  const random = randomOf(seed)
  for (let at = 0; at < count; at++) yield caseLine(random, `c${at + 1}`, random() < odd)
}

function caseLine(random, name, odd) {
  const draw = (list) => list[Math.floor(random() * list.length)]
  const upTo = (most) => Math.floor(random() * (most + 1))
  const chance = (share) => odd && random() < share
  const standard = standards.get(odd && random() < 0.2 ? draw(names) : draw(['performance-comprehensive', 'performance-specialized']))

  const decimal = (most) => {
    const places = draw([0, 0, 1, 2, 2, 2, 3, 6])
    const digits = String(upTo(most * 10 ** places)).padStart(places + 1, '0')
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  }
  const written = (text) => (random() < 0.7 ? `"${text}"` : text)
  const quantity = (most) => {
    if (chance(0.02)) return draw(oddQuantities)
    if (chance(0.1)) return written(draw(borders))
    return written(decimal(most))
  }
  const count = (most) => (chance(0.02) ? draw(oddQuantities) : written(String(upTo(most))))
  const years = chance(0.1)
    ? draw([[], ['2024'], ['2020', '2025'], ['2025', '2023'], ['abc', '2024'], ['2024', '02025']])
    : ['2023', '2024', '2025'].slice(draw([0, 0, 0, 1]))
  const map = (value, own = years) =>
    chance(0.02) ? draw(['{}', 'null', '"7"', '[1]', '3']) : `{${own.map((year) => `"${year}":${value()}`).join(',')}}`
  const growing = () => {
    const first = draw(['100', '500', '0', '49.99', '60', decimal(800)])
    const rate = draw(['1.2', '1.1', '1', '0.9', '1.15', '0.85', '0.5'])
    const [start, factor] = [Number(first), Number(rate)]
    const nudge = draw([0, 0, 0.01, -0.01, 0.000001, -0.000001])
    const span = years.length > 1 ? Number(years.at(-1)) - Number(years[0]) : 0
    const last = (start * factor ** Math.abs(span || 0) + nudge).toFixed(6).replace('-', '')
    return map(
      (() => {
        let at = 0
        return () => (at++ === 0 ? written(first) : written(at === years.length ? last : decimal(900)))
      })(),
    )
  }

  const facts = {
    rd_expense_by_year: map(() => quantity(draw([300, 1200]))),
    rd_staff_fulltime: count(60),
    total_staff: count(draw([60, 200])),
    projects_national: count(2),
    projects_region: count(4),
    projects_other: count(6),
    invention: count(8),
    utility_soft: count(12),
    std_lead_intl_nat: count(1),
    std_join_intl_nat: count(2),
    std_industry_local: count(3),
    tech_income: map(() => quantity(draw([300, 600]))),
    total_income: map(() => quantity(1500)),
    tech_contract_by_year: growing(),
    served_sme: map(() => count(20)),
    served_other: map(() => count(15), chance(0.03) ? ['2022', '2023'] : years),
    transfer_income_received: map(() => quantity(draw([1, 60, 400]))),
    incubated: count(4),
    incubated_hightech: count(3),
    demo_projects: count(4),
    tasks_done: map(() => count(12)),
    tasks_planned: map(() => count(16)),
    invest_total: map(() => quantity(1300)),
    invest_fiscal: map(() => quantity(draw([300, 900]))),
  }
  if (!odd) mend(facts)
  const keys = Object.keys(facts)
  if (chance(0.05)) facts[draw(keys)] = 'null'
  if (chance(0.05)) delete facts[draw(keys)]
  if (chance(0.3)) keys.sort(() => random() - 0.5)

  const experts = standard.criteria.filter(({ method }) => method !== 'formula')
  const sheet = () =>
    experts.map(({ id, max }) => [
      id,
      String(chance(0.01) ? draw([-1, max + 1, '"5"', '1.5', 'true', '1e2', '500.0']) : draw([max, upTo(max), upTo(max / 50) * 50])),
    ])
  const sheets = Array.from({ length: chance(0.03) ? 0 : 1 + upTo(8) }, sheet)
  if (chance(0.02)) sheets[0]?.pop()
  if (chance(0.02)) sheets[0]?.push([draw(['E01', 'Z99', 'E05']), '100'])
  if (chance(0.05)) for (const marks of sheets) marks.reverse()

  const performance = standard.stage === '绩效评价'
  const fields = [
    `"case":"${name}"`,
    `"standard":"${chance(0.01) ? 'nobody' : standard.id}"`,
    `"facts":{${keys
      .filter((key) => key in facts)
      .map((key) => `"${key}":${facts[key]}`)
      .join(',')}}`,
    `"sheets":[${sheets.map((marks) => `{${marks.map(([id, mark]) => `"${id}":${mark}`).join(',')}}`).join(',')}]`,
  ]
  if (performance || chance(0.05))
    fields.push(
      `"bonus":[${draw(['', '', '300', '100,300', '300,300,100'])}]`,
      `"deductions":[${draw(['', '200', '500,500,300', '200,200'])}]`,
    )
  if (random() < 0.5) fields.push(`"redLines":${draw([0, 0, 0, 1, 2])}`)
  if (random() < 0.6) fields.push(`"trim":${draw([true, false])}`)
  if (chance(0.02))
    fields.push(draw(['"trim":"yes"', '"bonus":3', '"redLines":-1', '"deductions":[-5]', '"note":"x"', '"facts":[]', `"case":"again"`]))
  const line = `{${fields.join(chance(0.1) ? ' , ' : ',')}}`
  return chance(0.01) ? line.slice(0, Math.floor(random() * line.length) || 1) : chance(0.05) ? line.replaceAll('":', '" : ') : line
}

const borders = ['0', '200', '1000', '999.999999', '1000.000001', '199.999999', '50', '0.000001', '49.999999']
const oddQuantities = [
  '-1',
  '"-0.01"',
  '"abc"',
  '""',
  '" 1"',
  '"1e3"',
  '"01"',
  '".5"',
  '"5."',
  '"＋1"',
  '"１"',
  'true',
  '[]',
  '{}',
  'null',
  '1e2',
  '1.50e1',
  '5E-1',
  '-0',
  '"-0',
  '0.1',
  '12345678901234567.89',
  '"123456789012345678901234567890.123456789"',
  '0.000000000000000000001',
  '1e400',
  '99999999999999999999',
  '1.10',
].map((text) => (text === '"-0' ? '"-0"' : text))

/** Makes a clean case complete: no part above its whole, no zero denominator. */
function mend(facts) {
  const greater = (part, whole) => {
    const yearly = JSON.parse(facts[part])
    if (typeof yearly === 'object')
      facts[whole] = `{${Object.keys(yearly)
        .map((year) => `"${year}":${Math.ceil(Number(yearly[year])) * 2 + 1}`)
        .join(',')}}`
    else facts[whole] = String(Number(yearly) * 2 + 1)
  }
  greater('rd_staff_fulltime', 'total_staff')
  greater('tech_income', 'total_income')
  greater('tasks_done', 'tasks_planned')
  greater('invest_fiscal', 'invest_total')
  facts.incubated = String(Number(JSON.parse(facts.incubated_hightech)) + 1)
}
