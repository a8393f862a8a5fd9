import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bringPerson } from './app.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { consultationPackage } from './consultationPackage.ts'
import { alteredPackage, samplePackage } from './packages.ts'
import type { Stage } from './scenes.ts'

/** Reviews in every state, as earlier days left them. */
export async function bringEveryState(profile: string): Promise<Stage['files']> {
  await bringPerson(profile)
  const files = {
    begun: samplePackage('rare-earth', 'visit'),
    drawn: samplePackage('dairy', 'visit'),
    finished: samplePackage('rare-earth', 'performance'),
    unpledged: samplePackage('dairy', 'performance'),
    consultation: await consultationPackage(profile),
    altered: alteredPackage(profile),
    signed: join(profile, 'signed'),
  }
  mkdirSync(files.signed)
  const begun = await sampleDrafts('rare-earth', 'visit')
  const left = ['S12', 'S13', 'S14']
  await bringReview(
    profile,
    files.begun,
    begun.filter(({ act }) => !('criterion' in act && act.criterion !== undefined && left.includes(act.criterion))),
  )
  await bringReview(profile, files.consultation, begun.slice(0, 2))
  const drawn = await sampleDrafts('dairy', 'visit')
  await bringReview(
    profile,
    files.drawn,
    drawn.filter(({ act }) => act.kind !== 'finding.viewed'),
  )
  await bringReview(profile, files.finished, await sampleDrafts('rare-earth', 'performance'))
  return files
}
