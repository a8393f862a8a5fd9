import { access } from 'node:fs/promises'
import { session } from 'electron'
import { openPractice } from '#services/practice/openPractice.ts'
import { cardOf } from '#services/profiles/format.ts'
import { changePassphrase, createProfile, listProfiles, type OpenProfile, openProfile, reopenProfile } from '#services/profiles/store.ts'
import { exportProfile, importProfile } from '#services/profiles/transfer.ts'
import { readPreferences, usualPreferences } from '#services/settings/preferences.ts'
import { profileCalls, profileEvents } from '#shared/ipc/profiles.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { pathOf, targetOf } from '../fileTokens.ts'
import { lastPerson, rememberPerson } from '../lastPerson.ts'
import { leave, personAt, seat, windowOf } from '../people.ts'
import { places } from '../places.ts'
import { keepPlace, takePlace } from '../returnTo.ts'
import { openWindow, shown, showWindow } from '../window.ts'
import { type Caller, serve } from './serve.ts'
import { tell } from './tell.ts'

/** `prepare` makes a profile's own session ready before its first page is asked for. */
export function serveProfiles(prepare: (session: Electron.Session) => void): void {
  serve(profileCalls, {
    list: async () => {
      const [{ cards, faults }, last, practice] = await Promise.all([listProfiles(places.profiles()), lastPerson(), hasSample()])
      const known = cards.some(({ id }) => id === last) && { last }
      return ok({
        cards: [...cards],
        damaged: faults.map((fault) => fault.name ?? fault.code),
        practice,
        portable: places.portable(),
        ...known,
      })
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
      await moveTo(window, opened.value)
      rememberPerson(id)
      return ok(undefined)
    },
    practise: async (_ask, { window }) => {
      const opened = await openPractice(places.practice(), new Date())
      if (!opened.ok) return opened
      await moveTo(window, opened.value, true)
      return ok(undefined)
    },
    current: async (_ask, { window }) => {
      const person = personAt(window)
      if (!person) return ok(undefined)
      const { id } = person.profile.profile
      const preferences = await readPreferences(person.profile)
      const place = takePlace(id)
      return ok({
        card: cardOf(person.profile.profile),
        database: `tic-${person.profile.profile.id}`,
        storeKey: Buffer.from(person.profile.key('store')).toString('base64'),
        // a preference that cannot be read keeps nobody out, and never leaves a profile unlocked
        idleMinutes: preferences.ok ? preferences.value.idleMinutes : usualPreferences.idleMinutes,
        practice: person.practice,
        ...(place && { place }),
      })
    },
    lock: async (place, { window }) => {
      const person = personAt(window)
      if (person) keepPlace(person.profile.profile.id, place)
      await leave(window)
      await shown(await openWindow())
      window.close()
      return ok(undefined)
    },
    confirm: async ({ passphrase }, { window }) => {
      const person = personAt(window)
      if (!person) return refuse({ code: 'profile.none' })
      const opened = await reopenProfile(person.profile, passphrase, new Date())
      if (opened.ok) opened.value.close()
      return opened.ok ? ok(undefined) : opened
    },
    changePassphrase: async ({ before, after }, caller) => {
      const person = personAt(caller.window)
      if (!person) return refuse({ code: 'profile.none' })
      if (person.practice) return refuse({ code: 'profile.practice' })
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

  /** The person's own partition is another window; this one closes once that one is shown. */
  async function moveTo(window: Caller['window'], profile: OpenProfile, practice = false): Promise<void> {
    const seated = windowOf(profile.profile.id)
    if (seated) {
      profile.close()
      return showWindow(seated)
    }
    const partition = `persist:${profile.profile.id}`
    prepare(session.fromPartition(partition))
    await shown(await openWindow({ partition, before: (own) => seat(own, profile, practice) }))
    window.close()
  }
}

function hasSample(): Promise<boolean> {
  return access(places.sample()).then(
    () => true,
    () => false,
  )
}
