import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

interface Locked {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean; readonly optional?: boolean }>>
}

export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
}

/**
 * Every package that goes into the product, with its licence: those installed with it (the lock file's packages that are not
 * for development), and those whose modules are in the page.
 */
export function collectLicences(root: string, modules: Iterable<string>): readonly Licence[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked
  const inPage = new Set([...modules].flatMap((module) => packageOf(module) ?? []))
  const found = new Map<string, Licence>()
  for (const [path, { dev, version }] of Object.entries(lock.packages)) {
    if (path === '' || version === undefined || (dev && !inPage.has(path))) continue
    const about = read(join(root, path, 'package.json'))
    if (about === undefined) continue
    const name = about.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    found.set(`${name} ${version}`, { name, version, licence: licenceOf(about.license) })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Leaves the list beside the page as licences.json; 设置 shows it. */
export function licences(root: string): Plugin {
  return {
    name: 'tic-licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(collectLicences(root, this.getModuleIds())) })
    },
  }
}

/** `…/node_modules/a/node_modules/@b/c/x.js` → `node_modules/a/node_modules/@b/c`, as the lock file names it. */
export function packageOf(module: string): string | undefined {
  return /(node_modules\/.*?)?node_modules\/(@[^/]+\/)?[^/]+(?=\/(?!.*\/node_modules\/))/.exec(module.replaceAll('\\', '/'))?.[0]
}

interface PackageFile {
  readonly name?: string
  readonly license?: string | { readonly type?: string }
}

/** A package for another system is in the lock file but not on this disk, and so not in this build. */
function read(file: string): PackageFile | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PackageFile
  } catch {
    return undefined
  }
}

function licenceOf(licence: PackageFile['license']): string {
  if (typeof licence === 'string') return licence
  return licence?.type ?? ''
}
