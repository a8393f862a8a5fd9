import { session } from 'electron'
import { cardOf } from '#services/profiles/format.ts'
import { changePassphrase, createProfile, listProfiles, type OpenProfile, openProfile } from '#services/profiles/store.ts'
import { exportProfile, importProfile } from '#services/profiles/transfer.ts'
import { readPreferences, usualPreferences } from '#services/settings/preferences.ts'
import { type Place, profileCalls, profileEvents } from '#shared/ipc/profiles.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { pathOf, targetOf } from '../fileTokens.ts'
import { leave, personAt, seat, windowOf } from '../people.ts'
import { places } from '../places.ts'
import { openWindow, showWindow } from '../window.ts'
import { type Caller, serve } from './serve.ts'
import { tell } from './tell.ts'

/** Where each person was when locking, by profile; never written down. */
const lockedAt = new Map<string, Place>()

/** `prepare` makes a profile's own session ready before its first page is asked for. */
export function serveProfiles(prepare: (session: Electron.Session) => void): void {
  serve(profileCalls, {
    list: async () => {
      const { cards, faults } = await listProfiles(places.profiles())
      return ok({ cards: [...cards], damaged: faults.map((fault) => fault.name ?? fault.code) })
    },
    create: async (wanted, { window }) => {
      const made = await createProfile(places.profiles(), wanted, new Date(), (step, state, ms) =>
        tell(window, profileEvents, 'making', { step, state, ms }),
      )
      if (!made.ok) return made
      made.value.close()
      return ok(cardOf(made.value.profile))
    },
    unlock: async ({ id, passphrase }, { window }) => {
      const opened = await openProfile(places.profiles(), id, passphrase, new Date())
      if (!opened.ok) return opened
      const seated = windowOf(id)
      if (seated) {
        opened.value.close()
        showWindow(seated)
        return ok(undefined)
      }
      await moveTo(window, opened.value)
      return ok(undefined)
    },
    current: async (_ask, { window }) => {
      const person = personAt(window)
      if (!person) return ok(undefined)
      const { id } = person.profile.profile
      const preferences = await readPreferences(person.profile)
      const place = lockedAt.get(id)
      lockedAt.delete(id)
      return ok({
        card: cardOf(person.profile.profile),
        database: `tic-${person.profile.profile.id}`,
        storeKey: Buffer.from(person.profile.key('store')).toString('base64'),
        // a preference that cannot be read keeps nobody out, and never leaves a profile unlocked
        idleMinutes: preferences.ok ? preferences.value.idleMinutes : usualPreferences.idleMinutes,
        ...(place && { place }),
      })
    },
    lock: async (place, { window }) => {
      const person = personAt(window)
      if (person) lockedAt.set(person.profile.profile.id, place)
      await leave(window)
      await openWindow()
      window.close()
      return ok(undefined)
    },
    confirm: async ({ passphrase }, { window }) => {
      const person = personAt(window)
      if (!person) return refuse({ code: 'profile.none' })
      const opened = await openProfile(places.profiles(), person.profile.profile.id, passphrase, new Date())
      if (opened.ok) opened.value.close()
      return opened.ok ? ok(undefined) : opened
    },
    changePassphrase: async ({ before, after }, caller) => {
      const person = personAt(caller.window)
      if (!person) return refuse({ code: 'profile.none' })
      return changePassphrase(places.profiles(), person.profile.profile.id, before, after, new Date())
    },
    exportCopy: async ({ target, passphrase }, caller) => {
      const person = personAt(caller.window)
      const path = targetOf(target)
      if (!person) return refuse({ code: 'profile.none' })
      return path === undefined ? refuse({ code: 'file.token' }) : exportProfile(person.profile.folder, path, passphrase, true)
    },
    importCopy: async ({ file, passphrase }) => {
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const brought = await importProfile(path, places.profiles(), passphrase)
      if (!brought.ok) return brought
      const { cards } = await listProfiles(places.profiles())
      const card = cards.find((one) => one.id === brought.value.id)
      return card ? ok(card) : refuse({ code: 'profile.damaged', name: brought.value.id })
    },
  })

  /** The person's own partition is another window; this one closes once that one is there. */
  async function moveTo(window: Caller['window'], profile: OpenProfile): Promise<void> {
    const partition = `persist:${profile.profile.id}`
    prepare(session.fromPartition(partition))
    await openWindow({ partition, before: (own) => seat(own, profile) })
    window.close()
  }
}
