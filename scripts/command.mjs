// The command without the app, for people who receive results: `npm run dist:command` after `npm run dist`. It takes the packed
// product's own files (no page, no Electron) and puts them into dist/tic-review-command-<version>.tar.gz; it runs on Node 24.
// `node scripts/command.mjs <app.asar> <folder>` names the archive and where the result goes.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractAsar } from './asar.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const [asar = globSync('dist/**/resources/app.asar', { cwd: root }).map((path) => join(root, path))[0], out = join(root, 'dist')] =
  process.argv.slice(2)
if (asar === undefined || !existsSync(asar)) {
  process.stderr.write('no packed app found; run: npm run dist\n')
  process.exit(3)
}

const name = `tic-review-command-${version}`
const folder = join(out, name)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
extractAsar(asar, folder, (path) => !/^out\/(renderer|preload)\//.test(path) && path !== 'out/main/index.js')
// the embedded database: the engine and its files, without the extensions and the maps
const engine = 'node_modules/@electric-sql/pglite'
const parts = ['package.json', 'LICENSE', 'dist/*.js', 'dist/fs/*.js', 'dist/*.wasm', 'dist/pglite.data']
for (const file of globSync(parts, { cwd: join(root, engine) })) cpSync(join(root, engine, file), join(folder, engine, file))
for (const file of ['bin/tic-review.mjs', 'LICENSE']) cpSync(join(root, file), join(folder, file))
const packed = spawnSync('tar', ['-czf', `${name}.tar.gz`, name], { cwd: out, stdio: 'inherit' })
rmSync(folder, { recursive: true, force: true })
if (packed.status !== 0) process.exit(3)
process.stdout.write(`${join(out, `${name}.tar.gz`)}\n`)
