import { expect, test } from 'vitest'
import { refusalCodes } from '#shared/format/codes.ts'
import { replaySentences } from '#shared/scoring/replayText.ts'
import { faults } from '#shared/text/zh/faults.ts'
import { lineAt, type Node, productFolders, program, type Source, sources, visitNodes } from './sources.ts'

const worded = new Set([...Object.keys(faults), ...Object.keys(replaySentences)])
/** Codes that are not in the catalogue of faults, each with its reason. */
const others: readonly { readonly code: RegExp; readonly reason: string }[] = [
  { code: /^commander\./, reason: 'codes of the package commander' },
]
/** Codes of faults in a source: the values of `code: …`, and what a `code` is compared with. */
function codesIn(source: Source): readonly string[] {
  const found: string[] = []
  visitNodes(program(source), (node: Node, above) => {
    const text = node.type === 'Literal' && typeof node.value === 'string' ? node.value : ''
    if (!/^[a-z0-9]+\.[A-Za-z][A-Za-z0-9.-]*$/.test(text) || !isOfCode(node, above)) return undefined
    if (!worded.has(text) && !others.some(({ code }) => code.test(text)))
      found.push(`${source.path}:${lineAt(source.text, node.start)}  ${text}`)
    return undefined
  })
  return found
}

/** Whether a literal is the value of a property `code`, also through `? :`, or is compared with a `code`. */
function isOfCode(node: Node, above: readonly Node[]): boolean {
  let inner = node
  for (const outer of above.toReversed()) {
    if (outer.type === 'Property') return (outer.key as { name?: string }).name === 'code' && outer.value === inner
    if (outer.type === 'BinaryExpression') return [outer.left, outer.right].some(isCode)
    if (outer.type !== 'ConditionalExpression' || outer.test === inner) return false
    inner = outer
  }
  return false
}

function isCode(node: unknown): boolean {
  const { name, property } = node as { readonly name?: string; readonly property?: { readonly name?: string } }
  return (name ?? property?.name) === 'code'
}

test('every code of a fault in the product has its sentence in the catalogue', () => {
  const all = sources(productFolders, ['.ts', '.tsx']).filter(({ path }) => !path.startsWith('shared/text/'))
  expect(all.flatMap(codesIn), 'Cure: spell the code as in shared/text/zh/faults.ts, or add its sentence to zh and en').toEqual([])
})

test('every refusal code has its sentence', () => {
  expect(refusalCodes.filter((code) => !worded.has(code))).toEqual([])
})
