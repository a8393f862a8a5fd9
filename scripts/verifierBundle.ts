// Bundles a part of the verifier page into one script, without a file beside it.
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rollup } from 'vite'
import { withoutUnreached } from './unreached.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** What only Node can do, and what does the same in a page; the types are compared by a unit test. */
export const seams: Readonly<Record<string, string>> = {
  'electron/services/files/digest.ts': 'verifier/platform/digest.ts',
  'electron/services/files/breathe.ts': 'verifier/platform/breathe.ts',
  'electron/services/vault/openSource.ts': 'verifier/platform/openSource.ts',
  'electron/services/vault/inflate.ts': 'verifier/platform/inflate.ts',
  'electron/services/vault/signatureForm.ts': 'verifier/platform/signatureForm.ts',
  'electron/services/verify/glyphs.ts': 'verifier/platform/glyphs.ts',
  'electron/services/verify/printers.ts': 'verifier/platform/printers.ts',
}

/** Modules of Node that packages name and nothing of the verifier reaches: whatever is asked of them refuses. */
const unreachedNode = ['node:stream', 'readable-stream', 'fs', 'crypto', 'uuid']

/** The page's script, what unpacks it, and what verifies. */
type Part = 'loader' | 'page' | 'worker'

/** The catalogues each part speaks from: texts of screens would make up half of the page. */
const textsOf = (part: Part) => ({
  'shared/text/zh/index.ts': `verifier/text/${part}/zh.ts`,
  'shared/text/en/index.ts': `verifier/text/${part}/en.ts`,
})

/** Modules of packages that nothing of the verifier calls: each of their functions gives one that refuses. */
const unreachedModules = ['zod/v4/core/to-json-schema.js', 'zod/v4/core/json-schema-processors.js']

function refusing(code: string): string {
  const names = [...code.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => name)
  return `const refuse = () => () => { throw new Error('not part of this page') }\n${names.map((name) => `export const ${name} = refuse`).join('\n')}`
}

function inPage(part: Part): Plugin {
  const instead: Readonly<Record<string, string>> = { ...seams, ...textsOf(part) }
  return {
    name: 'in-page',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (unreachedNode.includes(source)) return `\0no-node:${source}`
      if (source.startsWith('\0') || importer?.includes('/node_modules/')) return undefined
      const found = await this.resolve(source, importer, { skipSelf: true })
      const own = found?.id.startsWith(root) ? found.id.slice(root.length) : undefined
      const other = own === undefined || importer?.includes('/verifier/platform/') ? undefined : instead[own]
      return other ? root + other : undefined
    },
    // beside each other, the versions of one standard pack to little more than one of them
    transform(code, id) {
      if (unreachedModules.some((name) => id.endsWith(`/node_modules/${name}`))) return refusing(code)
      if (!id.endsWith('/standards/builtIn.ts')) return undefined
      const name = (line: string) => line.slice(line.lastIndexOf('/'))
      const isStandard = (line: string) => line.includes('#resources/standards/')
      const lines = code.split('\n')
      const standards = lines.filter(isStandard).sort((one, other) => (name(one) < name(other) ? -1 : 1))
      return [...standards, ...lines.filter((line) => !isStandard(line))].join('\n')
    },
    load(id) {
      if (!id.startsWith('\0no-node:')) return undefined
      return 'const none = class { constructor() { throw new Error("not part of this page") } }\nexport { none as PassThrough, none as Readable, none as Duplex, none as v4 }\nexport default {}'
    },
  }
}

/** A part's entry with all it reaches as one classic script, minified. */
export async function bundle(
  part: Part,
  define: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: string; readonly modules: Readonly<Record<string, number>> }> {
  const built = (await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [inPage(part), withoutUnreached()],
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      minify: true,
      target: ['chrome109', 'firefox115', 'safari16.4'],
      lib: { entry: `${root}verifier/${part}/index.ts`, formats: ['iife'], name: 'verifier', fileName: 'verifier' },
    },
  })) as Rollup.RollupOutput | readonly Rollup.RollupOutput[]
  const [chunk, ...others] = [built].flat()[0]!.output
  if (others.length > 0) throw new Error(`${part}: more than one file: ${others.map(({ fileName }) => fileName).join(' ')}`)
  return {
    code: chunk!.code,
    modules: Object.fromEntries(Object.entries(chunk!.modules).map(([id, { renderedLength }]) => [id, renderedLength])),
  }
}
