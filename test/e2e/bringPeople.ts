import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockKey } from '#services/profiles/keys.ts'
import { makeProfile, openProfile } from '#services/profiles/store.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { bringPerson, leastCosts, person } from './bringPerson.ts'

export interface Member {
  readonly id: string
  readonly name: string
  readonly unit: string
}

/** The passphrase of every profile but the first person's. */
export const memberPassphrase = '白云 松木 河滩 晨光'

/**
 * A computer that several members share: the person every visit begins with, and a profile for each of these. Answers what each
 * signs with, by id; the first of them is the person.
 */
export async function bringPeople(
  profile: string,
  [first, ...others]: readonly [Member, ...Member[]],
): Promise<ReadonlyMap<string, Signer>> {
  const root = join(profile, 'profiles')
  const own = await openProfile(root, await bringPerson(profile), person.passphrase)
  if (!own.ok) throw new Error(own.faults[0]?.code)
  const signers = new Map([[first.id, own.value.signer]])
  const making = join(profile, 'making')
  mkdirSync(making)
  for (const [at, { id, name, unit }] of others.entries()) {
    const made = await makeProfile(making, { name, unit, passphrase: memberPassphrase, algorithm: 'p256' }, new Date())
    if (!made.ok) throw new Error(made.faults[0]?.code)
    const { folder, key, profile: about } = made.value
    // behind the person's own, whose folder is found as the first
    const number = `pfffffffffff${(at + 1).toString(16)}`
    writeFileSync(
      join(folder, 'profile.json'),
      JSON.stringify({ ...about, id: number, lock: await lockKey(key, memberPassphrase, leastCosts) }),
    )
    renameSync(folder, join(root, number))
    const opened = await openProfile(root, number, memberPassphrase)
    if (!opened.ok) throw new Error(opened.faults[0]?.code)
    signers.set(id, opened.value.signer)
  }
  rmSync(making, { recursive: true })
  return signers
}

/** A sample expert's answers as another member gives them. */
export function answersAs(file: string, expert: string, folder: string): string {
  const answers = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const out = join(folder, `answers-${expert}.json`)
  writeFileSync(out, JSON.stringify({ ...answers, expert }))
  return out
}
