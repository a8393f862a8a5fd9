// `npm run pictures`: the pictures of the README, made from the built app and the demo's signed PDF (`npm run demo` first).
// The scoring screen needs what `npm run screens` needs; the page needs pdftoppm (poppler-utils).
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const look = 'zh-light-100'
const scene = '03-scoring-expert'

execFileSync(process.execPath, ['scripts/screens.mjs', '--only', scene, '--looks', look], { cwd: root, stdio: 'inherit' })
copyFileSync(join(root, 'out/screens', `${scene}-${look}.png`), join(root, 'docs/scoring-screen.png'))

const demo = join(root, 'out/demo')
const pdf = readdirSync(demo).find((name) => name.endsWith('.pdf'))
if (pdf === undefined) throw new Error('no signed PDF in out/demo: run npm run demo first')
const page = ['-png', '-gray', '-r', '96', '-f', '1', '-l', '1', '-singlefile']
execFileSync('pdftoppm', [...page, join(demo, pdf), join(root, 'docs/score-sheet')], { stdio: 'inherit' })
process.stdout.write('docs/scoring-screen.png, docs/score-sheet.png\n')
process.exit(0)
