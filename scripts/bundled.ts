import type { Plugin } from 'vite'

/**
 * Packages that are built into the command and its threads. Read from node_modules they are some three hundred files, which a
 * fresh process finds, reads and compiles one by one; a quarter of verifying a file went there.
 */
export const bundled: readonly string[] = [
  '@cantoo/pdf-lib',
  '@react-pdf/render',
  'canonicalize',
  'commander',
  'exceljs',
  'fflate',
  'fontkit',
  'pdfkit',
  'pg',
  'qrcode',
  'umzug',
  'unicode-properties',
  'zod',
]

/** fflate and pdfkit declare a `require` of their own, and the build one for each chunk: theirs get another name. */
export function ownRequire(): Plugin {
  return {
    name: 'own-require',
    transform: (code, id) =>
      /\/(pdfkit\.node|fflate\/esm\/index)\.mjs$/.test(id.split('?')[0]!)
        ? code.replaceAll(/\brequire(\$1)?(?=[ (])/g, 'requireOwn')
        : undefined,
  }
}
