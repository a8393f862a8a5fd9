// `npm start`: the built app in Electron where Electron's program is present, else in the stand-in host (test/host) with a visible window.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromiumPath, electronBinary } from './setup.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const files = process.argv.slice(2)

if (!existsSync(new URL('../out/main/index.js', import.meta.url))) {
  const tool = fileURLToPath(new URL('../node_modules/electron-vite/bin/electron-vite.js', import.meta.url))
  const built = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(3)
}
// what 练习 opens; made once
if (!existsSync(new URL('../out/samples/rare-earth-visit.ticplan', import.meta.url)))
  spawnSync(process.execPath, [fileURLToPath(new URL('samples.mjs', import.meta.url))], { cwd: root, stdio: 'inherit' })
if (electronBinary()) {
  const { default: program } = await import('electron')
  run(program, ['.', ...files])
} else runOnHost()

function runOnHost() {
  const missing = []
  if (process.platform === 'win32') missing.push('Electron 的程序 / Electron’s program: npx install-electron')
  else {
    if (chromiumPath() === undefined) missing.push('Chromium（apt install chromium，或设 TIC_CHROMIUM / or set TIC_CHROMIUM）')
    if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
      missing.push('显示器（DISPLAY 未设置）/ a display (DISPLAY is not set)')
  }
  if (missing.length > 0) {
    process.stderr.write(`无法打开窗口，缺少 / no window can be opened, missing:\n${missing.map((one) => `  - ${one}\n`).join('')}`)
    process.stderr.write('不需要窗口的用法 / without a window: npm run demo, npx tic-review --help\n')
    process.exit(3)
  }
  process.stderr.write('未找到 Electron 的程序，改用 Chromium 代替运行 / Electron’s program is not here; running in Chromium instead\n')
  run(fileURLToPath(new URL('../test/host/electron', import.meta.url)), ['.', ...files], { TIC_HOST_VISIBLE: '1' })
}

function run(program, args, more = {}) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...more } })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 3 : (code ?? 3)))
}
