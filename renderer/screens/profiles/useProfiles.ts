import { useCallback, useEffect, useState } from 'react'
import type { ProfileCard } from '#shared/ipc/profiles.ts'
import type { Fault } from '#shared/text/fault.ts'
import { bridge } from '../../session/bridge.ts'

export interface NewPerson {
  readonly name: string
  readonly unit: string
  readonly passphrase: string
  readonly algorithm: 'rsa3072' | 'p256'
  readonly own?: OwnKeyFile
}

/** A PKCS#12 file that was picked and opened with this passphrase. */
export interface OwnKeyFile {
  /** the file's token */
  readonly file: string
  readonly passphrase: string
}

export type StepState = { readonly state: 'begun' | 'done'; readonly ms: number }
export type Making = Readonly<Partial<Record<'folder' | 'key' | 'lock', StepState>>>

/** The people of this computer; unlocking one opens that person's own window. */
export function useProfiles() {
  const [cards, setCards] = useState<readonly ProfileCard[]>()
  const [last, setLast] = useState<string>()
  const [practice, setPractice] = useState(false)
  const [portable, setPortable] = useState(false)
  const [damaged, setDamaged] = useState<readonly string[]>([])
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [busy, setBusy] = useState(false)
  const [making, setMaking] = useState<Making>({})
  const [restored, setRestored] = useState<string>()

  const list = useCallback(async () => {
    const found = await bridge.profiles.list()
    if (found.ok) {
      setCards(found.value.cards)
      setLast(found.value.last)
      setPractice(found.value.practice)
      setPortable(found.value.portable)
      setDamaged(found.value.damaged)
    } else setFaults(found.faults)
  }, [])
  useEffect(() => void list(), [list])
  useEffect(() => bridge.on.profiles.making(({ step, state, ms }) => setMaking((now) => ({ ...now, [step]: { state, ms } }))), [])

  async function attempt(
    work: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly faults: readonly Fault[] }>,
  ): Promise<void> {
    setBusy(true)
    setFaults([])
    const answer = await work()
    setBusy(false)
    if (!answer.ok) setFaults(answer.faults)
  }

  return {
    cards,
    last,
    practice,
    portable,
    damaged,
    faults,
    busy,
    making,
    restored,
    forget: () => setFaults([]),
    unlock: (id: string, passphrase: string) => attempt(() => bridge.profiles.unlock({ id, passphrase })),
    practise: () => attempt(() => bridge.profiles.practise()),
    create: (person: NewPerson) =>
      attempt(async () => {
        setMaking({})
        const made = await bridge.profiles.create(person)
        return made.ok ? bridge.profiles.unlock({ id: made.value.id, passphrase: person.passphrase }) : made
      }),
    restore: (file: string, passphrase: string) =>
      attempt(async () => {
        const brought = await bridge.profiles.importCopy({ file, passphrase })
        if (brought.ok) {
          await list()
          setRestored(brought.value.name)
        }
        return brought
      }),
  }
}
