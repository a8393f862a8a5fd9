import type { BrowserWindow } from 'electron'
import type { Place } from '#shared/ipc/profiles.ts'
import { personAt } from './people.ts'

/** Where each person was when the page went away, by profile; never written down. */
const places = new Map<string, Place>()

/** The person locked: the page says where it was. */
export function keepPlace(profile: string, place: Place): void {
  places.set(profile, place)
}

/** The page broke and cannot say: the address it had, and the review opened last. */
export function keepPlaceOf(window: BrowserWindow): void {
  const person = personAt(window)
  if (!person || window.isDestroyed()) return
  const address = URL.parse(window.webContents.getURL())?.hash.slice(0, 1000) ?? ''
  const review = [...person.missions.keys()].at(-1)
  keepPlace(person.profile.profile.id, { address, ...(review !== undefined && { review }) })
}

/** Asked once, by the page that comes next. */
export function takePlace(profile: string): Place | undefined {
  const place = places.get(profile)
  places.delete(profile)
  return place
}
