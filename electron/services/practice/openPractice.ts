import { practicePassphrase } from '#shared/ipc/profiles.ts'
import type { Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { createProfile, listProfiles, type OpenProfile, openProfile } from '../profiles/store.ts'

/** Opens the person one practises as, made below `root` the first time. Faults as of profiles: `profile.*`, `identity.*`, `file.*`. */
export async function openPractice(root: string, now: Date): Promise<Result<OpenProfile>> {
  const { cards } = await listProfiles(root)
  const known = cards[0]
  if (known) return openProfile(root, known.id, practicePassphrase, now)
  // in the certificate, so in Chinese whatever the screens speak
  const person = { name: say('zh-CN', 'profiles', 'practice.person'), unit: say('zh-CN', 'profiles', 'practice.unit') }
  return createProfile(root, { ...person, passphrase: practicePassphrase, algorithm: 'p256' }, now)
}
