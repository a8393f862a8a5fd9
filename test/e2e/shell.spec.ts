import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type {} from '../../renderer/session/bridge.ts'
import { answerOpenDialog, expect, realElectron, test } from './app.ts'
import { repacked, samplePackage } from './packages.ts'

const host = fileURLToPath(new URL('../host/electron', import.meta.url))

test('a page can reach nothing but the bridge, and the bridge cannot be changed', async ({ start }) => {
  const { page } = await start()
  const seen = await page.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>).require,
    process: typeof (globalThis as Record<string, unknown>).process,
    frozen: Object.isFrozen(window.tic) && Object.isFrozen(window.tic.files) && Object.isFrozen(window.tic.on),
    secure: isSecureContext,
  }))
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', frozen: true, secure: true })
})

test('a call that does not fit its declaration is refused with a fault, not thrown', async ({ start }) => {
  const { page } = await start()
  const answers = await page.evaluate(async () => {
    const open = window.tic.packages.open as unknown as (ask: unknown) => Promise<{ faults?: { code: string }[] }>
    const asks = [
      { file: '/etc/passwd', job: 'job-1' },
      { file: `file-${crypto.randomUUID()}`, job: `job-${crypto.randomUUID()}` },
      undefined,
    ]
    return Promise.all(asks.map(async (ask) => (await open(ask)).faults?.map(({ code }) => code)))
  })
  expect(answers).toEqual([['ipc.arguments'], ['file.token'], ['ipc.arguments']])
})

test('inline scripts do not run, and foreign addresses, windows and permissions are refused', async ({ start, profile }) => {
  const { electron, page, strayRequests } = await start()
  const blocked = await page.evaluate(async () => {
    const violations: string[] = []
    addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.body.append(script)
    const opened = window.open('https://example.com/')
    const permission = await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)
    await new Promise((done) => setTimeout(done, 100))
    return { ran: 'inlineRan' in window, violations, opened: opened === null || opened.closed, permission: permission !== 'granted' }
  })
  expect(blocked).toMatchObject({ ran: false, violations: ['script-src-elem'], permission: true })
  const before = page.url()
  await page.evaluate(() => location.assign('https://example.com/'))
  await expect.poll(() => page.url()).toBe(before)
  await expect
    .poll(() => existsSync(join(profile, 'logs/app.log')) && readFileSync(join(profile, 'logs/app.log'), 'utf8'))
    .toMatch(/ guard navigation refused https:$/m)
  await expect.poll(() => electron.windows().length, 'a window that was refused does not stay').toBe(1)
  await electron.close()
  expect(strayRequests.splice(0).every((url) => url === 'https://example.com/')).toBe(true)
})

test('documents come from their own host: the bytes in place, nothing once the package is closed', async ({ start }) => {
  const { electron, page } = await start()
  await answerOpenDialog(electron, samplePackage('rare-earth', 'visit'))
  const opened = await page.evaluate(async () => {
    const picked = await window.tic.files.pick({ purpose: 'package', several: false })
    const file = picked.ok ? picked.value[0]?.file : undefined
    const answer = await window.tic.packages.open({ file: file ?? '', job: `job-${crypto.randomUUID()}` })
    if (!answer.ok) throw new Error(answer.faults.map(({ code }) => code).join())
    const { package: token, plan } = answer.value
    const document = plan.documents.find(({ kind }) => kind === 'pdf')?.id ?? ''
    const address = `${location.protocol}//${location.host.replace(/^tic/, 'documents')}/${token}/${document}`
    const read = async () => {
      const response = await fetch(address)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      const digest = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
      return { status: response.status, digest, sniff: response.headers.get('x-content-type-options') }
    }
    const metadata = await window.tic.documents.metadata({ package: token, document })
    const first = await read()
    await window.tic.packages.close({ package: token })
    return { first, metadata, second: (await read()).status }
  })
  const expected = opened.metadata.ok ? opened.metadata.value.sha256 : 'none'
  expect(opened.first).toMatchObject({ status: 200, digest: expected })
  expect(opened.second).toBe(404)
})

test('tables of a workbook are read in windows of rows', async ({ start }) => {
  const { electron, page } = await start()
  await answerOpenDialog(electron, samplePackage('rare-earth', 'visit'))
  const table = await page.evaluate(async () => {
    const picked = await window.tic.files.pick({ purpose: 'package', several: false })
    const answer = await window.tic.packages.open({ file: (picked.ok && picked.value[0]?.file) || '', job: `job-${crypto.randomUUID()}` })
    if (!answer.ok) throw new Error('refused')
    const document = answer.value.plan.documents.find(({ kind }) => kind === 'xlsx')?.id ?? ''
    return window.tic.documents.table({ package: answer.value.package, document, sheet: 1, from: 0, rows: 3 })
  })
  expect(table.ok && table.value.sheet.cells.length).toBe(3)
  expect(table.ok && table.value.sheet.cells.flat().join('')).not.toBe('')
})

/** The sample with 120 MB more in one document: its check is still under way when a cancel comes. */
function largePackage(folder: string): Promise<string> {
  return repacked(folder, 'large', (open) => {
    const inside = readdirSync(open, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.pdf'))
    appendFileSync(join(open, inside ?? ''), Buffer.alloc(120_000_000))
  })
}

test('checking can be cancelled, and says that nothing was left', async ({ start, profile }) => {
  const { electron, page } = await start()
  await answerOpenDialog(electron, await largePackage(profile))
  const codes = await page.evaluate(async () => {
    const picked = await window.tic.files.pick({ purpose: 'package', several: false })
    const job = `job-${crypto.randomUUID()}`
    const answer = window.tic.packages.open({ file: (picked.ok && picked.value[0]?.file) || '', job })
    await window.tic.jobs.cancel({ job })
    const settled = await answer
    return settled.ok ? [] : settled.faults.map(({ code }) => code)
  })
  expect(codes).toEqual(['job.cancelled'])
})

test('a window waits for its page to write down unsaved text, then closes, and the app ends', async ({ start }) => {
  const { electron } = await start()
  const ended = electron.waitForEvent('close')
  const held = await electron.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    for (const window of windows) window.close()
    return windows.map((window) => !window.isDestroyed())
  })
  expect(held.length > 0 && held.every(Boolean)).toBe(true)
  await ended
})

test('how the app looks is kept for the next start', async ({ start }) => {
  const first = await start()
  await first.page.evaluate(() => window.tic.app.setAppearance({ colour: 'dark', bigText: true, contrast: 'more', locale: 'zh-CN' }))
  await first.electron.close()
  const second = await start()
  expect(await second.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--k'))).toBe('1.25')
  expect(await second.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
})

test('a second start hands its file to the first and ends', async ({ start, profile }) => {
  test.skip(realElectron, 'starts the host’s own program')
  const { page } = await start()
  await page.evaluate(() => {
    window.tic.on.files.opened(({ files }) => {
      document.title = files.map(({ name }) => name).join()
    })
  })
  const secondStart = (...given: readonly string[]) =>
    spawnSync(host, ['.', `--user-data-dir=${profile}`, ...given], { encoding: 'utf8', timeout: 20_000 }).status
  expect(secondStart(samplePackage('dairy', 'visit'))).toBe(0)
  await expect(page).toHaveTitle('dairy-visit.ticplan')
  // a launcher may hand over an address
  expect(secondStart(pathToFileURL(samplePackage('rare-earth', 'visit')).href)).toBe(0)
  await expect(page).toHaveTitle('rare-earth-visit.ticplan')
})

test('started only to see whether it starts, the app draws its first screen and ends well', ({ profile }) => {
  test.skip(realElectron, 'starts the host’s own program')
  const checked = spawnSync(host, ['.', `--user-data-dir=${profile}`, '--check-start'], { encoding: 'utf8', timeout: 40_000 })
  expect(checked.status, checked.stderr).toBe(0)
})
