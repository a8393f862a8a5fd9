import { formulaFigure } from '../../format/figures.ts'
import { figureShapes, figuresOf } from '../figures.ts'
import type { Standard } from '../format.ts'
import type { Finding } from './finding.ts'
import { twiceFindings } from './ids.ts'
import { figureShape } from './shapes.ts'
import { baseUnit, isKnownUnit } from './units.ts'
import { visitStandard } from './visit.ts'

/** The values that an attribute can take which the plan's own facts give. */
const facts: Readonly<Record<string, readonly string[]>> = { type: ['综合领域类', '专业技术类'] }

/** Figures and attributes that a standard declares: once, used, and in one shape; those it uses: declared, used as they are given. */
export function declaredFindings(standard: Standard): readonly Finding[] {
  const { figures = [], attributes = [] } = standard
  const shapes = figureShapes(standard)
  const findings: Finding[] = []
  const used = new Set<string>()
  const asked = new Set<string>()
  const values = new Map(attributes.map(({ key, values }) => [key, new Set(values)]))
  visitStandard(standard, {
    short: (formula) => {
      for (const figure of figuresOf(formula)) used.add(figure)
    },
    figure: (figure, over, at, standing) => {
      used.add(figure)
      const shape = figureShape(shapes, figure)
      if (shape === undefined) findings.push({ code: 'standard.formula-field', at, got: figure })
      else if (over !== 'notGiven' && !fits(shape.yearly, over, standing === 'each year'))
        findings.push({ code: 'standard.formula-field', at, got: `${figure} ${over}` })
    },
    condition: (condition, at) => {
      if (condition.kind !== 'attribute') return
      asked.add(condition.attribute)
      const known = values.get(condition.attribute)
      if (known === undefined) findings.push({ code: 'standard.attribute', at: `${at}/attribute`, got: condition.attribute })
      else
        for (const [place, value] of condition.in.entries())
          if (!known.has(value)) findings.push({ code: 'standard.attribute', at: `${at}/in/${place}`, got: value })
    },
  })
  for (const [place, { key, partOf, yearly, unit, whole: counted }] of figures.entries()) {
    const at = `/figures/${place}`
    if (!used.has(key) && !figures.some((other) => other.partOf === key && used.has(other.key)))
      findings.push({ code: 'standard.figure-unused', at: `${at}/key`, got: key })
    const builtIn = formulaFigure(key)
    const alike = builtIn?.unit === unit && builtIn.yearly === yearly && builtIn.count === counted
    if (builtIn !== undefined && !alike) findings.push({ code: 'standard.figure-built-in', at: `${at}/key`, got: key })
    if (partOf === undefined) continue
    const whole = figureShape(shapes, partOf)
    if (whole === undefined || whole.yearly !== yearly || shapes.get(partOf)?.wholes.includes(partOf) || partOf === key)
      findings.push({ code: 'standard.formula-field', at: `${at}/partOf`, got: partOf })
    else if (isKnownUnit(baseUnit(unit)) && isKnownUnit(baseUnit(whole.unit)) && baseUnit(unit) !== baseUnit(whole.unit))
      findings.push({ code: 'standard.unit', at: `${at}/unit`, got: unit, want: whole.unit })
  }
  for (const [place, { key, values: own, from }] of attributes.entries()) {
    const at = `/attributes/${place}`
    if (!asked.has(key)) findings.push({ code: 'standard.attribute-unused', at: `${at}/key`, got: key })
    const given = from === undefined ? undefined : facts[from]
    for (const [index, value] of own.entries())
      if (given !== undefined && !given.includes(value))
        findings.push({ code: 'standard.attribute', at: `${at}/values/${index}`, got: value })
  }
  return [
    ...twiceFindings(figures.map(({ key }, place) => [key, `/figures/${place}/key`])),
    ...twiceFindings(attributes.map(({ key }, place) => [key, `/attributes/${place}/key`])),
    ...findings,
  ]
}

/** A plain figure is taken as it is, a yearly one over its years; the amount of one year exists inside a growth alone. */
function fits(yearly: boolean, over: string, eachYear: boolean): boolean {
  if (!yearly) return over === 'value'
  return over !== 'value' && (over !== 'year' || eachYear)
}
