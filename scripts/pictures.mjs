// `npm run pictures`: the pictures of the README and the manual, made from the built app and the demo's signed PDF (`npm run demo` first).
// The screens need what `npm run screens` needs; the page needs pdftoppm (poppler-utils), the manual's pictures ImageMagick.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const look = 'zh-light-100'
/** picture of the manual → scene of `npm run screens` */
const scenes = { scoring: '03-scoring-expert', checks: '02-checks', signing: '05-sign-ready', printing: '07-print' }
/** picture of the manual → picture that a visit takes on its way */
const visits = { panel: 'panel-summary-light', assembly: 'assembly-documents-light' }
const [screens, shots, manual] = ['out/screens', 'out/shots', 'docs/manual'].map((folder) => join(root, folder))

const wanted = Object.values(scenes).join(',')
execFileSync(process.execPath, ['scripts/screens.mjs', '--only', wanted, '--looks', look], { cwd: root, stdio: 'inherit' })
copyFileSync(join(screens, `${scenes.scoring}-${look}.png`), join(root, 'docs/scoring-screen.png'))
mkdirSync(shots, { recursive: true })
const playwright = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url))
const specs = ['test', 'test/e2e/panelTabs.spec.ts', 'test/e2e/assembly.spec.ts', '--workers=1']
execFileSync(process.execPath, [playwright, ...specs], { cwd: root, stdio: 'inherit', env: { ...process.env, SHOTS: shots } })
mkdirSync(manual, { recursive: true })
const pictures = [
  ...Object.entries(scenes).map(([name, scene]) => [name, join(screens, `${scene}-${look}.png`)]),
  ...Object.entries(visits).map(([name, shot]) => [name, join(shots, `${shot}.png`)]),
]
// a palette of 96 colours shows every screen as it is, at a third of the size
for (const [name, from] of pictures) execFileSync('convert', [from, '-strip', '-colors', '96', `PNG8:${join(manual, name)}.png`])

const demo = join(root, 'out/demo')
const pdf = readdirSync(demo).find((name) => name.endsWith('.pdf'))
if (pdf === undefined) throw new Error('no signed PDF in out/demo: run npm run demo first')
const page = ['-png', '-gray', '-r', '96', '-f', '1', '-l', '1', '-singlefile']
execFileSync('pdftoppm', [...page, join(demo, pdf), join(root, 'docs/score-sheet')], { stdio: 'inherit' })
process.stdout.write('docs/scoring-screen.png, docs/score-sheet.png, docs/manual\n')
process.exit(0)
