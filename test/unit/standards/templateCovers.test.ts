import { expect, test } from 'vitest'
import { z } from 'zod'
import { standardSchema } from '#shared/standard/format.ts'
import { sections } from '#shared/standard/template/sections.ts'

interface Shape {
  readonly type?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
}

const { $defs = {}, ...root } = z.toJSONSchema(standardSchema, { unrepresentable: 'any' }) as Shape & {
  readonly $defs?: Readonly<Record<string, Shape>>
}

/** Places of the format: a list of objects and every key of one of its members, or a value by itself. */
function places(shape: Shape, path: string, inRow: boolean): readonly string[] {
  const real = shape.$ref === undefined ? shape : ($defs[shape.$ref.slice('#/$defs/'.length)] ?? {})
  if (!inRow && real.items?.properties !== undefined) return places(real.items, `${path}[]`, true)
  if (real.properties === undefined || path === 'extensions') return [path]
  return Object.entries(real.properties).flatMap(([key, inner]) =>
    inRow ? [`${path}.${key}`] : places(inner, path === '' ? key : `${path}.${key}`, false),
  )
}

test('the template has a place for every key of the format', () => {
  const columns = new Set(
    sections.flatMap((section) =>
      section.fields.map(({ path }) => (section.kind === 'table' ? `${section.list.join('.')}[].${path[0]}` : path.join('.'))),
    ),
  )
  const wanted = places(root, '', false).filter((path) => path !== 'format')
  expect(wanted.length).toBeGreaterThan(60)
  expect(
    wanted.filter((path) => !columns.has(path)),
    'Cure: a column or row in shared/standard/template/sections.ts',
  ).toEqual([])
})
