// Key to paint with 500 criteria and 2,000 citations in the built page. tsx test/bench/keyToPaint/run.ts [--json]
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright-core'
import { build, type InlineConfig, preview } from 'vite'
import { chromiumPath } from '../../../scripts/setup.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const outDir = fileURLToPath(new URL('../../../out/bench/keyToPaint', import.meta.url))
const executablePath = chromiumPath()
if (executablePath === undefined) {
  console.error('no Chromium found')
  process.exit(3)
}
mkdirSync(outDir, { recursive: true })
const shared: InlineConfig = {
  root,
  base: './',
  configFile: false,
  logLevel: 'error',
  plugins: [react()],
  build: { outDir, emptyOutDir: true },
}
await build(shared)
const server = await preview({ ...shared, preview: { port: 0, host: '127.0.0.1' } })
// frames as soon as they are ready: what is measured is our work, not the wait for the screen's next beat
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  page.on('pageerror', (error) => console.error(error))
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.getByLabel('得分', { exact: true }).waitFor({ timeout: 60_000 })
  await score(page)
  for (const line of lines(await page.evaluate(() => window.keyToPaint)))
    console.log(process.argv.includes('--json') ? JSON.stringify(line) : Object.entries(line).flat().join(' '))
} finally {
  await browser.close()
  await server.close()
}

/** Sixty criteria as a person scores them: a finding, a digit, two steps, on to the next; then words in a reason. */
async function score(page: Page): Promise<void> {
  for (let nth = 0; nth < 66; nth++) {
    // the first ones warm the page up
    if (nth === 6)
      await page.evaluate(() => {
        window.keyToPaint = {}
      })
    // as fingers do it: Alt is held before the digit comes
    await page.keyboard.down('Alt')
    await page.waitForTimeout(40)
    await page.keyboard.press('2')
    await page.keyboard.up('Alt')
    for (const key of ['4', 'ArrowUp', 'ArrowDown', 'Enter']) {
      await page.waitForTimeout(60)
      await page.keyboard.press(key)
    }
    await page.waitForTimeout(60)
  }
  await page.getByRole('textbox', { name: '评分理由' }).focus()
  for (const letter of 'a'.repeat(60)) {
    await page.keyboard.press(letter)
    await page.waitForTimeout(25)
  }
}

function lines(times: Readonly<Record<string, readonly number[]>>) {
  return Object.entries(times)
    .filter(([, list]) => list.length >= 30)
    .map(([key, list]) => ({ key, presses: list.length, p50: at(list, 0.5), p95: at(list, 0.95), max: at(list, 1) }))
}

function at(list: readonly number[], part: number): number {
  const sorted = list.toSorted((a, b) => a - b)
  return Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0)) / 10
}
