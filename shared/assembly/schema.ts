import { z } from 'zod'
import { planSchema } from '../plan/format.ts'
import { taskSchema } from '../plan/task.ts'

/** The two files of a package that people write (formats.md § 3 and § 5). */
export type Root = 'plan' | 'task'

/** The part of JSON Schema that the formats use. */
export interface SchemaNode {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly items?: SchemaNode
  readonly description?: string
}

interface SchemaDocument extends SchemaNode {
  readonly $defs?: Readonly<Record<string, SchemaNode>>
}

let made: Readonly<Record<Root, SchemaDocument>> | undefined

/** The schema of a root, as published; made when it is first asked for. */
export function schemaOf(root: Root): SchemaDocument {
  made ??= { plan: published(planSchema), task: published(taskSchema) }
  return made[root]
}

function published(schema: z.ZodType): SchemaDocument {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as SchemaDocument
}

/** A node with its reference followed; `part` is the name of the part it refers to (`date`, `ref`, `figureByYear`). */
export function followed(root: Root, node: SchemaNode): { readonly node: SchemaNode; readonly part?: string } {
  if (node.$ref === undefined) return { node }
  const part = node.$ref.slice('#/$defs/'.length)
  return { node: schemaOf(root).$defs?.[part] ?? {}, part }
}
