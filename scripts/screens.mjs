// `npm run screens [-- --only scoring,sign] [--looks zh-light-100,dark]`: every screen in both languages, light and dark, at
// 100 and 125 % on a laptop and at 100 % on a large monitor, as out/screens/<screen>-<language>-<colour>-<size>.png.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('请用 npm run screens 运行 / run it as: npm run screens\n')
  process.exit(2)
}
const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, looks: { type: 'string', default: '' } } })
const parts = (text) => text.split(',').filter((part) => part !== '')
const { default: bringSamples } = await import('../test/e2e/bringSamples.ts')
bringSamples()
const { pictureScreens } = await import('./screens/picture.ts')
const folder = fileURLToPath(new URL('../out/screens', import.meta.url))
const count = await pictureScreens(folder, { scenes: parts(values.only), looks: parts(values.looks) })
process.stdout.write(`${count} → out/screens\n`)
process.exit(0)
