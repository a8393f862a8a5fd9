import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, fileOf, workerPolicy } from '../../electron/main/protocol/pages.ts'
import { type Node, program, root, sources, visitNodes } from './guards/sources.ts'

/**
 * Electron's security check-list (electronjs.org/docs/latest/tutorial/security) over our sources and the packaging.
 * The stand-in host cannot prove sandbox, isolation or fuses; this test reads that the sources ask for them.
 */
const electronSources = sources(['electron/main', 'electron/preload'], ['.ts'])
const mainText = electronSources.map(({ text }) => text).join('\n')
const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8')

/** `name: value` of every object literal in main that is handed over as `webPreferences`. */
function webPreferences(): readonly Readonly<Record<string, unknown>>[] {
  const found: Record<string, unknown>[] = []
  for (const source of electronSources)
    visitNodes(program(source), (node) => {
      if (node.type !== 'Property' || keyOf(node) !== 'webPreferences') return undefined
      const properties = (node.value as { properties?: Node[] }).properties ?? []
      found.push(
        Object.fromEntries(properties.map((property) => [keyOf(property), (property.value as { value?: unknown } | undefined)?.value])),
      )
      return undefined
    })
  return found
}

function keyOf(node: Node): string {
  return (node.key as { name?: string } | undefined)?.name ?? ''
}

function directive(name: string): string {
  const policy = contentSecurityPolicy('N').split('; ')
  return policy.find((one) => one.startsWith(`${name} `))?.slice(name.length + 1) ?? ''
}

test('1, 18 no page comes from a network: windows load the app protocol, or the development server while not packed', () => {
  expect(mainText.match(/loadURL\(.*\)/g)).toEqual(['loadURL(printAddress(token))', 'loadURL(developmentAddress() ?? startAddress)'])
  expect(mainText).toContain('return `app://${documentHost}/${token}/print`')
  expect(mainText).toContain('app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL')
  expect(mainText).not.toMatch(/loadFile\(/)
})

test('2, 3, 4, 6, 8, 9, 12 every window is sandboxed, isolated, without Node, and keeps web security', () => {
  const windows = webPreferences()
  expect(windows.length).toBeGreaterThan(0)
  for (const preferences of windows) {
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
    for (const dangerous of [
      'webSecurity',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
    ])
      expect(preferences).not.toHaveProperty(dangerous)
  }
  expect(mainText).toContain('app.enableSandbox()')
  expect(mainText).not.toMatch(/appendSwitch\(\s*['"](no-sandbox|disable-web-security|ignore-certificate-errors|remote-debugging-port)/)
})

test('5 permissions are refused, 13 navigation is limited, 14 windows are refused, 11 no webview is attached', () => {
  expect(mainText).toContain('setPermissionRequestHandler')
  expect(mainText).toContain('setPermissionCheckHandler(() => false)')
  expect(mainText).toContain("'will-navigate'")
  expect(mainText).toContain("return { action: 'deny' }")
  expect(mainText).toContain("contents.on('will-attach-webview', (event) => event.preventDefault())")
  expect(mainText).toContain("session.on('will-download'")
  expect(mainText).toContain("['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address']")
})

test('7 the content security policy lets nothing in but the app itself', () => {
  expect(directive('default-src')).toBe("'none'")
  expect(directive('script-src')).toBe("'self'")
  expect(directive('style-src')).toBe("'self' 'nonce-N'")
  expect(directive('connect-src')).toBe("'self' app://documents")
  for (const name of ['object-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors']) expect(directive(name)).toBe("'none'")
  expect(contentSecurityPolicy('N')).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
  // a worker has the policy of its own script, not the page's
  expect(workerPolicy).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' app://documents")
})

test('15 nothing is opened outside the app, 10 nothing is built from text', () => {
  expect(mainText).not.toMatch(/shell\.(openExternal|openPath)\(/)
  expect(mainText).not.toMatch(/\beval\(|new Function\(|executeJavaScript\(/)
})

test('17 the sender of every call is checked: raw ipcMain in one file, raw ipcRenderer in one file', () => {
  const uses = (word: string) => electronSources.filter(({ text }) => new RegExp(`\\b${word}\\b`).test(text)).map(({ path }) => path)
  expect(uses('ipcMain')).toEqual(['electron/main/ipc/serve.ts'])
  expect(uses('ipcRenderer')).toEqual(['electron/preload/index.ts'])
  expect(mainText.match(/const caller = callerOf\(event\)/g)).toHaveLength(2)
})

test('19 the fuses are set, 20 Electron’s own API is not handed to pages', () => {
  const fuses = {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  }
  for (const [name, value] of Object.entries(fuses)) expect(builder).toContain(`  ${name}: ${value}`)
  const preload = readFileSync(join(root, 'electron/preload/index.ts'), 'utf8')
  expect(preload.match(/exposeInMainWorld\('(\w+)'/g)).toEqual(["exposeInMainWorld('tic'"])
})

test('what is shipped is an allow-list without sources, tests and samples', () => {
  const listed = /^files:\n((?: {2}- .*\n)+)/m
    .exec(builder)?.[1]
    ?.split('\n')
    .filter(Boolean)
    .map((line) => line.replace(/^ {2}- "?|"$/g, ''))
  expect(listed).toEqual([
    'package.json',
    'LICENSE',
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'resources/standards/**',
    'resources/schemas/**',
    'resources/glyphs/**',
    'resources/database/**',
    '!node_modules/@expo-google-fonts/*/{100Thin,200ExtraLight,300Light,500Medium,800ExtraBold,900Black}/**',
    '!node_modules/@electric-sql/**',
    '!node_modules/{pg,pg-*,pgpass,postgres-*,umzug,validator,z-schema}/**',
    '!node_modules/libheif-js/libheif-wasm/libheif-bundle.*',
    '!node_modules/libheif-js/libheif/**',
    '!node_modules/@rushstack/**',
    '!node_modules/@napi-rs/**',
    '!node_modules/hanamin/HanaMinA.{CJK-Unified-Ideographs*,Tangut*,Private-Use*,Hangul*}',
    '!**/*.map',
  ])
})

test('a page address never leaves the folder of the pages', () => {
  expect(fileOf('/app/out/renderer', '/index.html')).toBe(join('/app/out/renderer', 'index.html'))
  for (const path of ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain/index.js', '/a/../../x', '/\0', '/%00'])
    expect(fileOf('/app/out/renderer', path)).toBeUndefined()
})
