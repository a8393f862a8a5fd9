import type { Plugin } from 'vite'

/** A package that the command loads, and what it imports of others that nothing of ours reaches. */
interface Unreached {
  readonly by: string
  readonly imports: Readonly<Record<string, readonly string[]>>
}

/**
 * exceljs only writes, and its parts go into an archive of ours; pdf-lib reads neither HTML nor colours of CSS; pdfkit neither
 * breaks lines nor reads pictures. Loading these took a third of the time to verify a workbook, a tenth of that of a PDF.
 */
const unreached: readonly Unreached[] = [
  { by: 'exceljs/lib/', imports: { jszip: [], unzipper: [], saxes: [], '../csv/csv': [], '../utils/zip-stream': [] } },
  {
    by: '@cantoo/pdf-lib/',
    imports: { culori: ['converter'], 'html-entities': ['encode'], 'node-html-better-parser': ['parse', 'NodeType'] },
  },
  // the schema's steps are given in code: neither umzug's own command line nor its search for files
  { by: 'umzug/lib/', imports: { './cli': ['UmzugCLI'], tinyglobby: ['glob', 'globSync'] } },
  { by: 'pdfkit/js/', imports: { linebreak: ['default'], 'png-js': ['default'] } },
]

/** Modules that are replaced by smaller ones of the same work. */
const instead: Readonly<Record<string, string>> = {
  // the workbook alone, without readers and streams
  exceljs: `import Workbook from 'exceljs/lib/doc/workbook.js'; export default { Workbook }`,
  // the code alone, without what draws it as a picture
  qrcode: `export { create } from 'qrcode/lib/core/qrcode.js'`,
  'readable-stream': `export * from 'node:stream'`,
  // the decoder of Node instead of one with its dictionary in JavaScript
  'brotli/decompress.js': `import { brotliDecompressSync } from 'node:zlib'; export default (bytes) => brotliDecompressSync(bytes)`,
}

/** Tables of scripts that most texts never ask for are unpacked when they are first asked, by Node. */
const tries = {
  inflate: { from: `const inflate = require('tiny-inflate');`, to: `const { inflateRawSync: inflate } = require('node:zlib');` },
  unpack: {
    from: `      data = inflate(data, new Uint8Array(uncompressedLength));
      data = inflate(data, new Uint8Array(uncompressedLength));

      // swap bytes from little-endian
      swap32LE(data);

      this.data = new Uint32Array(data.buffer);
`,
    to: `      Object.defineProperty(this, 'data', {
        configurable: true,
        get: () => {
          const own = Uint8Array.from(inflate(inflate(data)));
          swap32LE(own);
          const value = new Uint32Array(own.buffer);
          Object.defineProperty(this, 'data', { value });
          return value;
        },
      });
`,
  },
} as const

/** Leaves out of the command what its packages load and never use. A package in which a place is missing stops the build. */
export function withoutUnreached(): Plugin {
  return {
    name: 'without-unreached',
    enforce: 'pre',
    resolveId(source, importer) {
      const from = importer?.replaceAll('\\', '/') ?? ''
      if (source in instead && !from.startsWith('\0')) return `\0instead:${source}`
      const by = unreached.find((one) => from.includes(`/node_modules/${one.by}`))
      return by && source in by.imports ? `\0unreached:${by.by}:${source}` : undefined
    },
    load(id) {
      const [kind, first = '', second = ''] = id.split(':')
      if (kind === '\0instead') return instead[id.slice('\0instead:'.length)]
      if (kind !== '\0unreached') return undefined
      const names = unreached.find(({ by }) => by === first)?.imports[second] ?? []
      return names.length === 0 ? 'module.exports = {}' : names.map((name) => missing(name, second)).join('\n')
    },
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/unicode-trie/index.js')) return undefined
      return Object.values(tries).reduce((text, { from, to }) => {
        if (!text.includes(from)) throw new Error(`unicode-trie: a place to replace is missing: ${from}`)
        return text.replace(from, () => to)
      }, code)
    },
  }
}

function missing(name: string, of: string): string {
  const refuse = `() => { throw new Error('${of} is not part of this program') }`
  // what a package calls while it is loaded answers with a function that refuses
  const value = name === 'converter' ? `() => ${refuse}` : name === 'NodeType' ? '{}' : refuse
  return name === 'default' ? `export default ${value}` : `export const ${name} = ${value}`
}
