import type { BrowserWindow } from 'electron'
import type { Place } from '#shared/ipc/profiles.ts'
import { personAt } from './people.ts'

/** Where each person was when the page went away, by profile; never written down. */
const places = new Map<string, Place>()

/** Called when the person locks the app: the page reports its address. */
export function keepPlace(profile: string, place: Place): void {
  places.set(profile, place)
}

/** Called when the page crashed: its last known address, and the task whose record was opened last. */
export function keepPlaceOf(window: BrowserWindow): void {
  const person = personAt(window)
  if (!person || window.isDestroyed()) return
  const address = URL.parse(window.webContents.getURL())?.hash.slice(0, 1000) ?? ''
  const review = [...person.records.values()].at(-1)?.mission
  keepPlace(person.profile.profile.id, { address, ...(review !== undefined && { review }) })
}

/** Read once, by the next page. */
export function takePlace(profile: string): Place | undefined {
  const place = places.get(profile)
  places.delete(profile)
  return place
}
