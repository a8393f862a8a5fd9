import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { lockKey } from '#services/profiles/keys.ts'
import { makeProfile, openProfile } from '#services/profiles/store.ts'
import type { Signer } from '#shared/signature/signer.ts'

export const person = { name: '专家甲', unit: '外部大学A', passphrase: '草原 春风 铁轨 望远', algorithm: 'p256' } as const

/** The least cost a reader accepts. Profiles made or changed on a screen pay the product's own; identity/costs.test.ts holds that. */
export const leastCosts = { n: 2 ** 14, r: 8, p: 1 } as const
let made: Promise<string> | undefined

/**
 * The reviewer every visit begins with: made once a worker by the product's services, and copied into each profile folder under a
 * number of its own, which names the window's partition and the page's database. Answers the number of the reviewer who is there.
 */
export async function bringPerson(profile: string): Promise<string> {
  const root = join(profile, 'profiles')
  const [there] = existsSync(root) ? readdirSync(root) : []
  if (there !== undefined) return there
  made ??= makePerson()
  const id = `p${randomBytes(6).toString('hex')}`
  const folder = join(root, id)
  cpSync(await made, folder, { recursive: true })
  const file = join(folder, 'profile.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), id }))
  return id
}

/** The key of the reviewer every visit begins with, for results that the person signed earlier. */
export async function personSigner(): Promise<Signer> {
  made ??= makePerson()
  const folder = await made
  const opened = await openProfile(dirname(folder), basename(folder), person.passphrase)
  if (!opened.ok) throw new Error(opened.faults[0]?.code)
  return opened.value.signer
}

/** Answers the made profile's folder. */
async function makePerson(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'tic-person-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  const answer = await makeProfile(root, person, new Date())
  if (!answer.ok) throw new Error(answer.faults[0]?.code)
  const { folder, key, profile } = answer.value
  const lock = await lockKey(key, person.passphrase, leastCosts)
  writeFileSync(join(folder, 'profile.json'), JSON.stringify({ ...profile, lock }))
  return folder
}
