// `npm run samples`: makes the four sample packages in out/samples (invented centres, see resources/samples/README.md).
import { fileURLToPath } from 'node:url'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('请用 npm run samples 运行 / run it as: npm run samples\n')
  process.exit(2)
}
const { bringSamples } = await import('./samples/packages.ts')
const { sayMessage } = await import('../shared/text/say.ts')
const { localeOf } = await import('../electron/cli/io.ts')
const locale = localeOf(process.env)
await bringSamples(fileURLToPath(new URL('../out/samples', import.meta.url)), (message) =>
  process.stderr.write(`${sayMessage(locale, message)}\n`),
)
