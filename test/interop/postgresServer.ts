import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const versions = '/usr/lib/postgresql'
/** The newest PostgreSQL of Debian's packages, where there is one. */
export const postgresBin = existsSync(versions)
  ? readdirSync(versions)
      .sort((one, other) => Number(other) - Number(one))
      .map((version) => join(versions, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'initdb')))
  : undefined

export interface PostgresServer {
  /** the folder of server and socket */
  readonly folder: string
  readonly port: number
  /** address of a database, which is made where it is missing */
  database(name: string): string
  stop(how?: 'fast' | 'immediate'): void
  start(): void
  remove(): void
}

/** A server of its own in a temporary folder, with Debian's settings; as root it runs as the user `postgres`, since it refuses root. */
export function startPostgres(): PostgresServer {
  if (postgresBin === undefined) throw new Error('no PostgreSQL here: apt-get install postgresql')
  const bin = postgresBin
  const folder = mkdtempSync(join(tmpdir(), 'tic-pg-'))
  const port = 20_000 + (process.pid % 30_000)
  const asUser = process.getuid?.() === 0 ? userOf('postgres') : undefined
  if (asUser) chownSync(folder, asUser.uid, asUser.gid)
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  const options = { ...asUser, cwd: folder, stdio: 'ignore' } as const
  const control = (...args: readonly string[]) => execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-w', ...args], options)
  const start = () => control('-l', join(folder, 'log'), '-o', `-k ${folder} -p ${port} -c listen_addresses=127.0.0.1`, 'start')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'tic', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], options)
  start()
  return {
    folder,
    port,
    database: (name) => {
      spawnSync(join(bin, 'createdb'), ['-h', folder, '-p', String(port), '-U', 'tic', name], { stdio: 'ignore' })
      return `postgres://tic@127.0.0.1:${port}/${name}`
    },
    stop: (how = 'fast') => void control('-m', how, 'stop'),
    start: () => void start(),
    remove: () => {
      spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], options)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function userOf(name: string): { readonly uid: number; readonly gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
