import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright-core'
import { build, type InlineConfig, preview } from 'vite'
import { chromiumPath } from '../../scripts/setup.mjs'

/** Builds the page of a bench (`test/bench/<name>/index.html`) and measures it in the system's Chromium; without one the process ends with 3. */
export async function inBuiltPage(name: string, measure: (page: Page) => Promise<void>): Promise<void> {
  const outDir = fileURLToPath(new URL(`../../out/bench/${name}`, import.meta.url))
  const executablePath = chromiumPath()
  if (executablePath === undefined) {
    console.error('no Chromium found')
    process.exit(3)
  }
  mkdirSync(outDir, { recursive: true })
  const shared: InlineConfig = {
    root: fileURLToPath(new URL(`${name}/`, import.meta.url)),
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
    await measure(page)
  } finally {
    await browser.close()
    await server.close()
  }
}

/** The value below which so large a part of a list lies, with one decimal. */
export function quantile(list: readonly number[], part: number): number {
  const sorted = list.toSorted((a, b) => a - b)
  return Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0)) / 10
}

/** Prints a measured line as words, or as JSON with `--json`. */
export function tell(line: Readonly<Record<string, unknown>>): void {
  console.log(process.argv.includes('--json') ? JSON.stringify(line) : Object.entries(line).flat().join(' '))
}
