// Installs by apt what the tests need from outside, on Debian and Ubuntu as root; elsewhere names what is missing
// and which tests are skipped for it. Prints and starts nothing when all of it is there.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** apt package · how to see that it is there · the tests that need it */
export const tools = [
  { apt: 'chromium', found: () => chromiumPath() !== undefined || electronBinary(), tests: 'end-to-end (without the Electron binary)' },
  { apt: 'firefox-esr', found: () => firefoxPath() !== undefined, tests: 'interop: the verifier page in Firefox' },
  { apt: 'fonts-noto-cjk', found: hasChineseFont, tests: 'end-to-end (screenshots show boxes)' },
  { apt: 'xvfb', found: () => process.platform !== 'linux' || command('Xvfb'), tests: 'end-to-end with the Electron binary' },
  { apt: 'poppler-utils', found: () => command('pdftotext') && command('pdfsig'), tests: 'interop: PDF text, fonts, signatures' },
  { apt: 'qpdf', found: () => command('qpdf'), tests: 'interop: PDF structure' },
  { apt: 'openssl', found: () => command('openssl'), tests: 'interop: CMS, certificates' },
  { apt: 'gnutls-bin', found: () => command('certtool'), tests: 'interop: key files by GnuTLS' },
  { apt: 'libnss3-tools', found: () => command('pk12util'), tests: 'interop: key files by NSS' },
  { apt: 'default-jre-headless', found: () => command('keytool'), tests: 'interop: key files and names by Java' },
  { apt: 'xmlsec1', found: () => command('xmlsec1'), tests: 'interop: workbook signatures' },
  { apt: 'libreoffice-calc', found: () => command('soffice'), tests: 'interop: workbooks in LibreOffice' },
  { apt: 'python3-uno', found: () => pythonModule('uno'), tests: 'interop: workbook signatures in LibreOffice' },
  { apt: 'python3-openpyxl', found: () => pythonModule('openpyxl'), tests: 'interop: workbooks read by openpyxl' },
  { apt: 'postgresql', found: hasPostgres, tests: 'interop: results in a PostgreSQL server' },
  { apt: 'unzip', found: () => command('unzip'), tests: 'interop: packages' },
  { apt: 'zip', found: () => command('zip'), tests: 'interop: packages' },
]

/** The system's Chromium or Chrome, as the stand-in host starts it. */
export function chromiumPath() {
  const named = process.env.TIC_CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(which).find((path) => path !== undefined)
}

/** The Firefox that opens the verifier page in a test. */
export function firefoxPath() {
  return ['firefox-esr', 'firefox'].map(which).find((path) => path !== undefined)
}

/** Is the real Electron program there (downloaded on its first use)? */
export function electronBinary() {
  return existsSync(new URL('../node_modules/electron/dist/version', import.meta.url))
}

function which(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const ending of endings) if (folder && existsSync(join(folder, name + ending))) return join(folder, name + ending)
  return undefined
}

function command(name) {
  return which(name) !== undefined
}

function pythonModule(name) {
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
  return spawnSync(python, ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0
}

function hasPostgres() {
  const versions = '/usr/lib/postgresql'
  return existsSync(versions) && readdirSync(versions).some((version) => existsSync(join(versions, version, 'bin/initdb')))
}

function hasChineseFont() {
  if (process.platform !== 'linux' || !command('fc-list'))
    return process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto')
  return spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout.trim() !== ''
}

function isDebian() {
  return process.platform === 'linux' && command('apt-get') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
}

function apt(...args) {
  const options = ['-qq', '-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=180']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', [...options, ...args], { env, encoding: 'utf8', timeout: 600_000, maxBuffer: 1 << 26 })
}

function install(packages) {
  const lists = existsSync('/var/lib/apt/lists') ? readdirSync('/var/lib/apt/lists') : []
  const known = lists.some((name) => name.endsWith('_Packages') || name.endsWith('_Packages.lz4'))
  if (!known) apt('update')
  if (apt('install', ...packages).status === 0) return
  apt('update')
  const second = apt('install', ...packages)
  if (second.status !== 0) process.stderr.write(`setup: apt-get install failed\n${second.stderr ?? ''}`)
}

function setup() {
  let missing = tools.filter((tool) => !tool.found())
  if (missing.length === 0) return
  if (isDebian() && process.getuid?.() === 0) {
    process.stdout.write(`setup: installing ${missing.map((tool) => tool.apt).join(' ')}\n`)
    install(missing.map((tool) => tool.apt))
    missing = missing.filter((tool) => !tool.found())
  }
  for (const tool of missing) process.stdout.write(`setup: ${tool.apt} is not here; skipped: ${tool.tests}\n`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) setup()
