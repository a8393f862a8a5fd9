import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Visit } from './app.ts'
import { openReview } from './openReview.ts'
import { OpeningNotice } from './screens/OpeningNotice.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { TopBar } from './screens/TopBar.ts'

type Start = (...files: readonly string[]) => Promise<Visit>

export async function marks({ page }: Pick<Visit, 'page'>, ...given: readonly string[]): Promise<void> {
  const scoring = new ScoringPage(page)
  await scoring.go()
  for (const mark of given) {
    await scoring.open('S01')
    await scoring.mark.fill(mark)
    await scoring.mark.press('Enter')
    await new TopBar(page).settled()
  }
}

/** Starts the app on a review that was closed cleanly; opening shows no notice. */
export async function reopenedInSilence(start: Start, file: string): Promise<Visit> {
  const visit = await start(file)
  await new OpeningNotice(visit.page).none()
  return visit
}

/** A review with marks, closed as a person closes the window. */
export async function leftWithMarks(start: Start): Promise<number> {
  const visit = await openReview(start)
  await marks(visit, '5', '4.5', '6')
  await visit.electron.close()
  return 5
}

/** Where the one review's journal lies. */
export function journalPath(profile: string): string {
  const people = join(profile, 'profiles')
  const [own] = readdirSync(people, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const reviews = join(people, own?.name ?? '', 'reviews')
  const [name] = readdirSync(reviews).filter((file) => file.endsWith('.journal'))
  return join(reviews, name ?? '')
}
