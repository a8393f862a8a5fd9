#!/usr/bin/env node
// Starts the built command with the project's own Node (the major that Electron embeds), whichever Node runs this file.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const built = fileURLToPath(new URL('out/main/cli.js', root))
if (!existsSync(built)) {
  process.stderr.write('tic-review: 尚未构建，请先运行 npm run build / not built yet, run: npm run build\n')
  process.exit(3)
}
const own = fileURLToPath(new URL(process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node', root))
if (Number(process.versions.node.split('.')[0]) >= 24 || !existsSync(own)) {
  await import(new URL('out/main/cli.js', root).href)
} else {
  const child = spawn(own, [built, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 3 : (code ?? 3)))
}
