import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

export const root = fileURLToPath(new URL('../../../', import.meta.url))
export const productFolders = ['shared', 'electron', 'renderer', 'verifier'] as const

/** A source file of the project: `path` from the root with forward slashes. */
export interface Source {
  readonly path: string
  readonly text: string
}

export interface Import {
  readonly specifier: string
  readonly line: number
  readonly typeOnly: boolean
}

/** A node of the ESTree the parser gives; only what the guards look at is typed. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** Every source file below the folders whose name ends in one of `endings`. */
export function sources(folders: readonly string[], endings = ['.ts', '.tsx', '.mjs', '.js', '.css']): readonly Source[] {
  return folders
    .flatMap((folder) => walk(folder))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Names of the folders directly inside `folder` that hold a file; an empty one is not kept by git. */
export function foldersIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && walk(posix.join(folder, entry.name)).length > 0)
    .map((entry) => entry.name)
}

function walk(folder: string): string[] {
  if (!statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

export function program(source: Source): Node {
  const parsed = parseSync(source.path, source.text)
  if (parsed.errors.length > 0) throw new Error(`${source.path}: ${parsed.errors[0]?.message}`)
  return parsed.program as unknown as Node
}

/** Calls `visit` for every node, parents first; `above` lists its ancestors, nearest last. A `false` answer stays out of it. */
export function visitNodes(node: Node, visit: (node: Node, above: readonly Node[]) => boolean | undefined, above: readonly Node[] = []) {
  if (visit(node, above) === false) return
  const inside = [...above, node]
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visitNodes(child, visit, inside)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

/** Static imports, re-exports, dynamic imports and `import()` types. */
export function importsOf(source: Source): readonly Import[] {
  const found: Import[] = []
  visitNodes(program(source), (node) => {
    if (!/^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)) return undefined
    const from = (node.source ?? node.argument) as { value?: unknown; literal?: { value?: unknown } } | null | undefined
    const specifier = from?.value ?? from?.literal?.value
    if (typeof specifier !== 'string') return undefined
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType'
    found.push({ specifier, line: lineAt(source.text, node.start), typeOnly })
    return undefined
  })
  return found
}

/** Where an import leads: a path from the root, or the package's name. */
export function targetOf(from: string, specifier: string): { readonly path?: string; readonly packageName?: string } {
  if (specifier.startsWith('.')) return { path: posix.join(posix.dirname(from), specifier) }
  if (specifier.startsWith('#services/')) return { path: specifier.replace('#services/', 'electron/services/') }
  if (specifier.startsWith('#')) return { path: specifier.slice(1) }
  if (specifier.startsWith('node:')) return { packageName: specifier }
  const parts = specifier.split('/')
  return { packageName: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0] }
}
