// Completes package-lock.json after a dependency was added or raised: `npm ci` refuses a lock file that lacks a package
// for another platform, and npm leaves out what the registry in use does not carry. Run it after `npm install <package>`.
// The entries written here carry version and platform; npm fetches them only on that platform.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

let added = 0
for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
    if (!installed(path, name) && /^\d+\.\d+\.\d+[\w.-]*$/.test(version)) {
      lock.packages[`node_modules/${name}`] = platformPackage(name, version, entry.dev === true)
      added += 1
    }
if (added > 0) {
  const { '': project, ...rest } = lock.packages
  lock.packages = { '': project, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))) }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
process.stdout.write(`package-lock.json: ${added} platform packages added\n`)

/** Is `name`, as seen from the package at `path`, in the lock file: beside it or in a folder above? */
function installed(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/'))).replace(/\/$/, '')) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true
    if (at === '') return false
  }
}

function platformPackage(name, version, dev) {
  const words = name.split(/[/-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`cannot read the platform of ${name}`)
  const libc = words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}
  return { version, cpu, ...(dev ? { dev } : {}), ...libc, optional: true, os }
}
