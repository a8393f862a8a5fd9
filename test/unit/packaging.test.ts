import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageOf } from '../../scripts/licences.ts'
import { root } from './guards/sources.ts'

/** electron-builder reads its configuration by its own schema; a wrong one is found here, not when installers are made. */
const require = createRequire(require_('electron-builder'))
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  getConfig: (folder: string, file: string | null, given: object | null) => Promise<Record<string, unknown>>
  validateConfiguration: (config: object, debug: unknown) => Promise<void>
}
const { DebugLogger } = require('builder-util') as { DebugLogger: new (on: boolean) => unknown }
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>

function require_(name: string): string {
  return createRequire(import.meta.url).resolve(name)
}

test('the installers’ configuration fits electron-builder’s schema, and a wrong one does not', async () => {
  const config = await getConfig(root, null, null)
  await validateConfiguration(config, new DebugLogger(false))
  await expect(validateConfiguration({ ...config, electronFuses: { runAsNodes: false } }, new DebugLogger(false))).rejects.toThrow()
})

test('what the systems know the program by', async () => {
  const config = (await getConfig(root, null, null)) as Record<string, Record<string, unknown>>
  // fpm makes no deb without them; the company name in the properties of the exe
  expect(about).toMatchObject({ homepage: expect.stringMatching(/^https:/), author: expect.stringMatching(/ <.+@.+>$/) })
  // a window belongs to the desktop entry of the same name
  expect(about.desktopName).toBe(`${config.linux?.executableName}.desktop`)
  expect(config.linux).toMatchObject({ syncDesktopName: true })
  // the command is tic-review; the window must not take its name
  expect(config.linux?.executableName).not.toBe(Object.keys(about.bin as object)[0])
  // fuses change the program; Apple Silicon starts none whose signature is broken by that
  expect(config.mac).toMatchObject({ identity: '-' })
  expect(config.electronFuses).toMatchObject({ enableCookieEncryption: false, runAsNode: false, onlyLoadAppFromAsar: true })
  const main = readFileSync(join(root, 'electron/main/security/startUp.ts'), 'utf8')
  expect(main).toContain(`app.setAppUserModelId('${String(config.appId)}')`)
})

test('a module of the page is found in the lock file by its package', () => {
  const cases = {
    '/w/node_modules/antd/es/x.js': 'node_modules/antd',
    '/w/node_modules/@a/b/x.css?used': 'node_modules/@a/b',
    '/w/node_modules/a/node_modules/@b/c/x/y.js': 'node_modules/a/node_modules/@b/c',
    'C:\\w\\node_modules\\a\\i.js': 'node_modules/a',
  }
  for (const [module, path] of Object.entries(cases)) expect(packageOf(module)).toBe(path)
  expect(packageOf('/w/renderer/app/main.tsx')).toBeUndefined()
})
