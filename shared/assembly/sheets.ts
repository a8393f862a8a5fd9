import { followed, type Root, type SchemaNode, schemaOf } from './schema.ts'

/** What one cell of the workbook may hold. */
export type CellKind =
  | { readonly kind: 'text' | 'yesNo' | 'whole' | 'decimal' | 'date' | 'time' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** a document by number or name, with its page: `D003:12` */
  | { readonly kind: 'document'; readonly page: boolean }
  /** 申报值 | source | period | 本中心: a figure within a row */
  | { readonly kind: 'figure'; readonly yearly: boolean }
  /** several side by side, separated by `；` */
  | { readonly kind: 'list'; readonly of: CellKind }
  /** a short list of entries, each with its values separated by `|` */
  | { readonly kind: 'entries'; readonly columns: readonly Column[] }

/** One value: its place inside the row's object (or inside the root), and the form of its cell. */
export interface Column {
  readonly path: readonly string[]
  readonly required: boolean
  readonly cell: CellKind
}

/** A list of the plan or of the task; each entry is a row of the sheet. */
export interface TableSheet {
  readonly root: Root
  readonly path: readonly string[]
  readonly columns: readonly Column[]
}

/** A value that stands once, on the first sheet. */
export interface FormRow extends Column {
  readonly root: Root
}

export interface Sheets {
  readonly form: readonly FormRow[]
  readonly tables: readonly TableSheet[]
}

/**
 * What the workbook does not ask on these sheets: documents and figures have sheets of their own, the head of the package and the
 * standard are known from elsewhere, the task's centre is the plan's.
 */
const elsewhere: ReadonlySet<string> = new Set([
  ...['plan/format', 'plan/extensions', 'plan/documents', 'plan/figures', 'plan/indicators', 'plan/attributes'],
  ...['task/format', 'task/extensions', 'task/stage', 'task/centre', 'task/standard', 'task/office'],
  ...['task/package/revision', 'task/package/replaces', 'task/package/createdAt'],
])

let made: Sheets | undefined

/** The sheets of the workbook, made from the published schemas of plan and task: a key added there is a column here. */
export function sheets(): Sheets {
  if (made) return made
  const form: FormRow[] = []
  const tables: TableSheet[] = []
  for (const root of ['task', 'plan'] as const) visit(root, schemaOf(root), [], true)
  made = { form, tables }
  return made

  function visit(root: Root, node: SchemaNode, path: readonly string[], required: boolean): void {
    for (const [key, member] of Object.entries(node.properties ?? {})) {
      const here = [...path, key]
      if (elsewhere.has([root, ...here].join('/'))) continue
      const needed = required && (node.required ?? []).includes(key)
      const resolved = followed(root, member)
      const items = resolved.node.items && followed(root, resolved.node.items).node
      const cell = cellOf(root, member)
      if (cell === undefined && items?.properties) tables.push({ root, path: here, columns: columnsOf(root, items, []) })
      else if (cell === undefined) visit(root, resolved.node, here, needed)
      else form.push({ root, path: here, required: needed, cell })
    }
  }
}

function columnsOf(root: Root, node: SchemaNode, path: readonly string[], required = true): readonly Column[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, member]): readonly Column[] => {
    const here = [...path, key]
    const needed = required && (node.required ?? []).includes(key)
    const { node: inner } = followed(root, member)
    const items = inner.items && followed(root, inner.items).node
    const cell: CellKind | undefined =
      cellOf(root, member) ?? (items?.properties ? { kind: 'entries', columns: columnsOf(root, items, []) } : undefined)
    return cell ? [{ path: here, required: needed, cell }] : columnsOf(root, inner, here, needed)
  })
}

/** The cell of a value; `undefined` for an object, and for a list of objects. */
function cellOf(root: Root, member: SchemaNode): CellKind | undefined {
  const { node, part } = followed(root, member)
  switch (part) {
    case 'ref':
      return { kind: 'document', page: false }
    case 'source':
      return { kind: 'document', page: true }
    case 'figure':
    case 'countFigure':
      return { kind: 'figure', yearly: false }
    case 'figureByYear':
    case 'countFigureByYear':
      return { kind: 'figure', yearly: true }
    case 'date':
    case 'decimal':
    case 'time':
      return { kind: part }
    case 'count':
      return { kind: 'decimal' }
  }
  if (node.enum) return { kind: 'choice', values: node.enum }
  if (node.type === 'boolean') return { kind: 'yesNo' }
  if (node.type === 'integer') return { kind: 'whole' }
  if (node.type === 'array' && node.items) {
    const of = cellOf(root, node.items)
    return of && { kind: 'list', of }
  }
  return node.type === 'string' ? { kind: 'text' } : undefined
}
