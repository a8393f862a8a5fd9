import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Before the first visit: the sample packages of out/samples, made once. */
export default function bringSamples(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const made = spawnSync(process.execPath, ['scripts/samples.mjs'], { cwd: root, encoding: 'utf8', timeout: 300_000 })
  if (made.status !== 0) throw new Error(`no sample packages: ${made.stderr}`)
}
