import { practicePassphrase } from '#shared/ipc/profiles.ts'
import type { Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { enterProfile, type ProfileKeys } from '../profiles/enter.ts'
import { listProfiles, makeProfile, type OpenProfile, unlockAtSignIn } from '../profiles/store.ts'

/** The keys of the person one practises as, made below `root` the first time. Faults as of profiles: `profile.*`, `identity.*`, `file.*`. */
export async function unlockPractice(root: string, now: Date): Promise<Result<ProfileKeys>> {
  const { cards } = await listProfiles(root)
  const known = cards[0]
  if (known) return unlockAtSignIn(root, known.id, practicePassphrase)
  // part of the certificate, so in Chinese whatever the language of the screens
  const person = { name: say('zh-CN', 'profiles', 'practice.person'), unit: say('zh-CN', 'profiles', 'practice.unit') }
  return makeProfile(root, { ...person, passphrase: practicePassphrase, algorithm: 'p256' }, now)
}

/** The same, opened in this thread. */
export async function openPractice(root: string, now: Date): Promise<Result<OpenProfile>> {
  const keys = await unlockPractice(root, now)
  return keys.ok ? enterProfile(keys.value) : keys
}
