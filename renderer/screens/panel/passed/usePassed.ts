import { useEffect, useRef, useState } from 'react'
import type { PassedPanel } from '#shared/ipc/passing.ts'
import type { Target } from '#shared/ipc/signing.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { bridge } from '../../../session/bridge.ts'
import { useSigningSteps } from '../../../session/signingSteps.ts'

export interface Passed {
  /** the files that were read; their signatures are those on the files now */
  readonly panel: PassedPanel | undefined
  /** where they were written with the own signature */
  readonly written: string | undefined
  /** another folder than the one they lie in, once chosen */
  readonly target: Target | undefined
  readonly step: ReturnType<typeof useSigningSteps>['step']
  readonly faults: readonly Fault[]
  readonly choose: () => Promise<void>
  readonly chooseFolder: () => Promise<void>
  readonly sign: (passphrase: string) => Promise<void>
}

/** Reading a panel's files that somebody passed on, and signing them with the profile of this window. */
export function usePassed(packageToken: string): Passed {
  const [panel, setPanel] = useState<PassedPanel>()
  const [written, setWritten] = useState<string>()
  const [target, setTarget] = useState<Target>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const { step, working } = useSigningSteps()
  const made = useRef<string>(undefined)
  useEffect(() => () => void (made.current && bridge.signing.release({ made: made.current })), [])

  async function work<T>(first: 'passphrase' | 'verify', asked: (job: string) => Promise<Result<T>>): Promise<T | undefined> {
    setFaults([])
    const answer = await working(first, asked)
    if (!answer.ok) setFaults(answer.faults)
    return answer.ok ? answer.value : undefined
  }

  function show(read: PassedPanel | undefined): void {
    if (made.current) void bridge.signing.release({ made: made.current })
    made.current = read?.prepared.made
    setPanel(read)
    setWritten(undefined)
    setTarget(undefined)
  }

  async function choose(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'results', several: true })
    if (!picked.ok) return setFaults(picked.faults)
    if (picked.value.length === 0) return
    const files = picked.value.map(({ file }) => file)
    // what was shown before is not what the next answer is about
    show(undefined)
    const read = await work('verify', (job) => bridge.passing.read({ package: packageToken, files, job }))
    if (read) show(read)
  }

  async function chooseFolder(): Promise<void> {
    const picked = await bridge.signing.pickFolder()
    if (!picked.ok) return setFaults(picked.faults)
    if (picked.value !== undefined) setTarget(picked.value)
  }

  async function sign(passphrase: string): Promise<void> {
    if (panel === undefined) return
    const { pdf, xlsx, signatures } = panel
    const about = { package: packageToken, pdf, xlsx, record: signatures.sha256, passphrase }
    const into = target === undefined ? {} : { folder: target.folder }
    const signed = await work('passphrase', (job) => bridge.passing.sign({ ...about, ...into, job }))
    if (signed === undefined) return
    setPanel({ ...panel, signatures: { ...signatures, verifications: signed.verifications } })
    setWritten(signed.folder)
  }

  return { panel, written, target, step, faults, choose, chooseFolder, sign }
}
