import { expect, test } from 'vitest'
import { importsOf, lineAt, type Node, productFolders, program, type Source, sources, targetOf, visitNodes } from './sources.ts'

const modules = /^(node:(http|https|http2|net|tls|dgram|dns)|undici|axios|node-fetch|ws|pg)$/
const globals = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport'])
const members = new Set(['sendBeacon', 'autoUpdater'])

/** The only places that may name such a thing, each with its reason and date. */
const exceptions: readonly { readonly path: RegExp; readonly name: string; readonly reason: string; readonly since: string }[] = [
  {
    path: /^electron\/services\/import\//,
    name: 'pg',
    reason: 'the platform’s own PostgreSQL, only with --into postgres://…',
    since: '2026-11-23',
  },
  {
    path: /^renderer\/session\/documentBytes\.ts$/,
    name: 'fetch',
    reason: 'the app’s own protocol; the CSP allows no other address',
    since: '2026-11-23',
  },
  {
    path: /^renderer\/screens\/settings\/Licences\.tsx$/,
    name: 'fetch',
    reason: 'the list of licences beside the page, by the app’s own protocol; the CSP allows no other address',
    since: '2026-11-23',
  },
]

function networkUses(source: Source): readonly { readonly name: string; readonly line: number }[] {
  const imported = importsOf(source).flatMap(({ specifier, line, typeOnly }) => {
    const name = targetOf(source.path, specifier).packageName ?? ''
    return !typeOnly && modules.test(name) ? [{ name, line }] : []
  })
  const named: { name: string; line: number }[] = []
  visitNodes(program(source), (node, above) => {
    const parent = above.at(-1)
    if (node.type === 'Identifier' && globals.has(node.name as string) && isGlobalUse(node, parent))
      named.push({ name: node.name as string, line: lineAt(source.text, node.start) })
    if (node.type === 'MemberExpression' && members.has((node.property as { name?: string }).name ?? ''))
      named.push({ name: (node.property as { name: string }).name, line: lineAt(source.text, node.start) })
    return undefined
  })
  return [...imported, ...named]
}

function isGlobalUse(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'MemberExpression' && parent.property === node)
    return ['globalThis', 'window', 'self', 'net'].includes((parent.object as { name?: string }).name ?? '')
  return parent?.type !== 'Property' && !parent?.type.startsWith('TS')
}

test('no network call exists in the product', () => {
  const found = sources(productFolders, ['.ts', '.tsx']).flatMap((source) =>
    networkUses(source)
      .filter(({ name }) => !exceptions.some((exception) => exception.path.test(source.path) && exception.name === name))
      .map(
        ({ name, line }) =>
          `${source.path}:${line}  ${name}. Cure: the product works without a network; read through the app’s own protocol or an IPC call`,
      ),
  )
  expect(found).toEqual([])
})

test('the guard sees imports, globals and members, and leaves method names alone', () => {
  const text = "import { get } from 'node:https'\nfetch('x')\nnew WebSocket('y')\nnavigator.sendBeacon('z')\nstore.fetch('fine')\n"
  expect(networkUses({ path: 'shared/a.ts', text })).toEqual([
    { name: 'node:https', line: 1 },
    { name: 'fetch', line: 2 },
    { name: 'WebSocket', line: 3 },
    { name: 'sendBeacon', line: 4 },
  ])
})
