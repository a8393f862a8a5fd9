import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { Unlocked } from '#shared/ipc/profiles.ts'
import { ReviewDatabase } from '../store/database.ts'
import { type Sealing, sealingWith } from '../store/sealing.ts'
import { bridge } from './bridge.ts'

/** The person whose passphrase opened this window, and the person's own database. */
export interface Person {
  readonly card: Unlocked['card']
  readonly idleMinutes: number
  readonly database: ReviewDatabase
  readonly sealing: Sealing
}

const Context = createContext<Person | undefined>(undefined)

/** Asks main whose window this is; `nobody` is what stands there before a profile is unlocked. */
export function PersonProvider({ nobody, children }: { readonly nobody: ReactNode; readonly children: ReactNode }) {
  const [person, setPerson] = useState<Person | 'asking' | 'nobody'>('asking')
  useEffect(() => {
    let gone = false
    void whoIsHere().then((found) => {
      if (!gone) setPerson(found ?? 'nobody')
    })
    return () => {
      gone = true
    }
  }, [])
  const value = useMemo(() => (typeof person === 'string' ? undefined : person), [person])
  if (person === 'asking') return null
  return value === undefined ? nobody : <Context value={value}>{children}</Context>
}

export function usePerson(): Person {
  const person = use(Context)
  if (person === undefined) throw new Error('usePerson before a profile is unlocked')
  return person
}

async function whoIsHere(): Promise<Person | undefined> {
  const current = await bridge.profiles.current()
  if (!current.ok || current.value === undefined) return undefined
  const { card, database, storeKey, idleMinutes } = current.value
  const raw = Uint8Array.from(atob(storeKey), (char) => char.charCodeAt(0))
  return { card, idleMinutes, database: new ReviewDatabase(database), sealing: await sealingWith(raw) }
}
