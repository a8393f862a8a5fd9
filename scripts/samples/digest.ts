import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A digest of what produces the documents, apart from their facts: the generator and the libraries it uses. */
const generator = [
  'scripts/samples',
  ...[
    '@cantoo/pdf-lib',
    '@expo-google-fonts/noto-sans-sc',
    '@expo-google-fonts/noto-serif-sc',
    'exceljs',
    'fflate',
    'fontkit',
    'jpeg-js',
  ].map((name) => `node_modules/${name}/package.json`),
]

/** What makes a package of them. */
const packer = [
  'electron/services/vault',
  'electron/services/files',
  'shared/format',
  'shared/plan',
  'shared/standard',
  'resources/standards',
]

// taken when the program is loaded, so that a source edited during a run cannot pass for the one that ran
const generatorDigest = digestOf(generator)

/** Changes when a centre's documents would change. */
export function documentsDigest(centre: string): string {
  return digestOf([`resources/samples/${centre}/documents.json`, `resources/samples/${centre}/plan.json`], generatorDigest)
}

/** Changes when any package would change. */
export function packagesDigest(): string {
  return digestOf(['resources/samples', ...packer], generatorDigest)
}

function digestOf(paths: readonly string[], before = ''): string {
  const hash = createHash('sha256').update(before)
  for (const path of paths) {
    for (const file of filesBelow(path))
      hash.update(`${file}\n`).update(
        createHash('sha256')
          .update(readFileSync(join(root, file)))
          .digest(),
      )
  }
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (/\.[a-z]+$/u.test(path)) return [path]
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort()
}
