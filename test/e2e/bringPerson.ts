import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockKey } from '#services/profiles/keys.ts'
import { makeProfile } from '#services/profiles/store.ts'

export const person = { name: '专家甲', unit: '外部大学A', passphrase: '草原 春风 铁轨 望远', algorithm: 'p256' } as const

/** The least cost a reader accepts. Profiles made or changed on a screen pay the product's own; identity/costs.test.ts holds that. */
const leastCosts = { n: 2 ** 14, r: 8, p: 1 } as const
let made: Promise<string> | undefined

/** The reviewer every visit begins with: made once a worker by the product's services, and copied into each profile folder. */
export async function bringPerson(profile: string): Promise<void> {
  const root = join(profile, 'profiles')
  if (existsSync(root) && readdirSync(root).length > 0) return
  made ??= makePerson()
  cpSync(await made, root, { recursive: true })
}

async function makePerson(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'tic-person-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  const answer = await makeProfile(root, person, new Date())
  if (!answer.ok) throw new Error(answer.faults[0]?.code)
  const { folder, key, profile } = answer.value
  const lock = await lockKey(key, person.passphrase, leastCosts)
  writeFileSync(join(folder, 'profile.json'), JSON.stringify({ ...profile, lock }))
  return root
}
