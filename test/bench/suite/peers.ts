import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outputOf } from './child.ts'

const folder = fileURLToPath(new URL('../../../out/bench/peers/', import.meta.url))

/** Packages that are measured beside the product and are no part of it; brought from the registry the first time. */
const packages = { pdfmake: '0.3.11' } as const

/** A peer's package; the registry must be reachable the first time. */
export async function peer(name: keyof typeof packages): Promise<unknown> {
  const version = packages[name]
  if (!existsSync(join(folder, 'node_modules', name))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    await outputOf('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--save-exact', `${name}@${version}`])
  }
  return createRequire(join(folder, 'package.json'))(name)
}
