import { expect, test } from 'vitest'
import { holdsChineseWords, valuesOfFormats } from './formatValues.ts'
import { lineAt, type Node, productFolders, program, type Source, sources, visitNodes } from './sources.ts'

/** Where Chinese literals are data, not words for a reader; each with its reason and date. */
const exceptions: readonly { readonly path: RegExp; readonly reason: string; readonly since: string }[] = [
  {
    path: /^shared\/layout\/((pledge|archive|rules)\/)?\d+(\/|\.)/,
    reason: 'what a signed result or an archive says: numbered, never changed (docs/layouts.md)',
    since: '2026-11-30',
  },
  { path: /^shared\/text\/(zh|en)\//, reason: 'the catalogues themselves', since: '2026-11-23' },
  {
    path: /^shared\/sheet\/(builtinFormats|cellFormat|momentText|numerals|sections)\.ts$/,
    reason: 'number formats of Chinese Excel and what they show of a value: evidence reads the same in either language',
    since: '2026-11-29',
  },
  {
    path: /^shared\/evidence\/invoiceNames\.ts$/,
    reason: 'the words an invoice prints for the names of its data: evidence reads the same in either language',
    since: '2026-11-30',
  },
  {
    path: /^electron\/services\/documents\/decode\/office\/listNumber\.ts$/,
    reason: 'the Chinese numbers of a document’s own lists: evidence reads the same in either language',
    since: '2026-11-30',
  },
  { path: /^renderer\/screens\/materials\/typeAhead\.ts$/, reason: 'marks on the order of Pinyin, never shown', since: '2026-11-23' },
  { path: /^shared\/text\/radicals\.ts$/, reason: 'Unicode’s own table of characters, never shown as a text', since: '2026-11-29' },
]

/**
 * Chinese string literals and JSX texts outside the catalogues. Allowed without a name: the values that formats define
 * (`z.enum`, `z.literal`) wherever they are used, the schemas' own `.describe()`, type positions, and in `clause: …` and
 * `unit: …` the guideline's clause numbers and the formats' units.
 */
function chineseLiterals(source: Source, formatValues: ReadonlySet<string>): readonly string[] {
  const found: string[] = []
  visitNodes(program(source), (node, above) => {
    if (node.type.startsWith('TSType') || node.type === 'TSInterfaceDeclaration' || node.type === 'TSLiteralType') return false
    if (node.type === 'CallExpression' && isDefinition(node)) return false
    if (node.type === 'Property' && ['clause', 'unit'].includes((node.key as { name?: string }).name ?? '')) return false
    const text = textOf(node)
    if (text === undefined || !holdsChineseWords(text, formatValues) || above.at(-1)?.type === 'TSLiteralType') return undefined
    found.push(`${source.path}:${lineAt(source.text, node.start)}  ${text.trim().slice(0, 40)}`)
    return undefined
  })
  return found
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'JSXText') return node.value as string
  if (node.type === 'TemplateElement') return (node.value as { cooked: string }).cooked
  if (node.type === 'Property') return (node.key as { name?: string }).name
  return undefined
}

function isDefinition(node: Node): boolean {
  const callee = node.callee as { type: string; property?: { name?: string } }
  return callee.type === 'MemberExpression' && ['enum', 'literal', 'describe', 'meta'].includes(callee.property?.name ?? '')
}

test('what a user reads comes from the catalogues', () => {
  const all = sources(productFolders, ['.ts', '.tsx'])
  const values = valuesOfFormats(all)
  const found = all
    .filter(({ path }) => !exceptions.some((exception) => exception.path.test(path)))
    .flatMap((source) => chineseLiterals(source, values))
  expect(found, 'Cure: put the sentence into shared/text/zh and en and word it by say() or t()').toEqual([])
})

test('literals, templates and JSX texts are seen; format values and types are not', () => {
  const text =
    "type A = '不算'\nconst a = '算'\nconst b = `也算${a}`\nconst c = '属实'\nconst d = <p>算的</p>\nz.string().describe('单位：万元')\n"
  expect(chineseLiterals({ path: 'renderer/a.tsx', text }, new Set(['属实']))).toEqual([
    'renderer/a.tsx:2  算',
    'renderer/a.tsx:3  也算',
    'renderer/a.tsx:5  算的',
  ])
})
