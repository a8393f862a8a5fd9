import { useEffect, useRef, useState } from 'react'
import type { Prepared, Signed, Target } from '#shared/ipc/signing.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { type BackupState, useBackup } from '../../components/signed/useBackup.ts'
import { bridge } from '../../session/bridge.ts'
import { useReview, useStored } from '../../session/review.tsx'
import { type SigningStep, useSigningSteps } from '../../session/signingSteps.ts'
import { useTarget } from '../../session/signingTarget.ts'

export interface Signing {
  /** the files as they would be signed now, or as they were signed */
  readonly prepared: Prepared | undefined
  readonly preparing: boolean
  /** why there is no preview */
  readonly unprepared: readonly Fault[]
  readonly target: Target | undefined
  readonly chooseFolder: () => Promise<void>
  /** what is under way */
  readonly step: SigningStep | undefined
  readonly sign: (passphrase: string) => Promise<void>
  readonly exportAgain: () => Promise<void>
  /** files of the same names exist in the folder: the person is asked before they are replaced */
  readonly mayReplace: (() => Promise<void>) | undefined
  readonly keepFiles: () => void
  readonly faults: readonly Fault[]
  /** the sheet is locked, its files are not there */
  readonly notWritten: boolean
  readonly signed: Signed | undefined
  /** the copy made after signing; `undefined` when this window has not signed */
  readonly backup: BackupState | undefined
}

/** Everything the signing screen requests from main; the lock it returns goes into the review's session. */
export function useSigning(): Signing {
  const { review, opened, session, signed: isSigned } = useReview()
  const { edits, saved } = useStored()
  const [prepared, setPrepared] = useState<Prepared>()
  const [preparing, setPreparing] = useState(true)
  const [unprepared, setUnprepared] = useState<readonly Fault[]>([])
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [notWritten, setNotWritten] = useState(false)
  const [signed, setSigned] = useState<Signed>()
  const { target, chooseFolder } = useTarget(setFaults)
  const { step, working: stepping } = useSigningSteps()
  const [replacing, setReplacing] = useState<() => Promise<void>>()
  const { backup, backUp } = useBackup(review)
  const about = { review, package: opened.package }

  const token = useRef<string>(undefined)
  /** the preparation under way, or the last one: what is signed is what it showed */
  const shown = useRef<ReturnType<typeof bridge.signing.prepare>>(undefined)
  const known = useRef(about)
  known.current = about
  const at = saved.kind === 'saved' ? edits.length : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: prepared again after every stored edit, and when signed files appear
  useEffect(() => {
    if (at === undefined) return
    let gone = false
    setPreparing(true)
    const preparation = bridge.signing.prepare(known.current)
    shown.current = preparation
    void preparation.then((answer) => {
      if (gone) {
        if (answer.ok) void bridge.signing.release({ made: answer.value.made })
        return
      }
      if (token.current) void bridge.signing.release({ made: token.current })
      token.current = answer.ok ? answer.value.made : undefined
      setPrepared(answer.ok ? answer.value : undefined)
      setUnprepared(answer.ok ? [] : answer.faults)
      setPreparing(false)
    })
    return () => {
      gone = true
    }
  }, [at, signed])
  useEffect(() => () => void (token.current && bridge.signing.release({ made: token.current })), [])
  useEffect(() => {
    // reopened: the facts about the signed files are of an earlier revision
    if (!isSigned) {
      setSigned(undefined)
      setNotWritten(false)
    }
  }, [isSigned])

  async function working<T>(first: SigningStep, work: (job: string) => Promise<Result<T>>): Promise<Result<T>> {
    setFaults([])
    const answer = await stepping(first, work)
    if (!answer.ok) setFaults(answer.faults)
    return answer
  }

  async function sign(passphrase: string): Promise<void> {
    await session.settled()
    if (!target || session.snapshot().saved.kind !== 'saved') return
    const looked = await shown.current
    if (!looked?.ok) return setFaults(looked?.faults ?? [])
    const ask = { ...about, head: looked.value.head, passphrase, folder: target.folder, replace: false }
    const answer = await working('passphrase', (job) => bridge.signing.sign({ ...ask, job }))
    if (!answer.ok) return
    await session.adopt(answer.value.edit, answer.value.head)
    setSigned(answer.value.signed)
    if (answer.value.notWritten) missing(answer.value.notWritten)
    void backUp(passphrase)
  }

  async function exportAgain(replace = false): Promise<void> {
    if (!target) return
    const { folder } = target
    const answer = await working('write', (job) => bridge.signing.exportAgain({ ...about, folder, replace, job }))
    if (!answer.ok) return missing(answer.faults)
    setNotWritten(false)
    setSigned(answer.value)
  }

  function missing(why: readonly Fault[]): void {
    setFaults(why)
    if (!signed) setNotWritten(true)
    if (why.every(({ code }) => code === 'file.exists')) setReplacing(() => () => exportAgain(true))
  }

  const asked = replacing
  const replaceNow = async () => {
    setReplacing(undefined)
    await asked?.()
  }
  const mayReplace = asked && replaceNow
  const keepFiles = () => {
    setReplacing(undefined)
    setFaults([])
  }
  return {
    prepared,
    preparing,
    unprepared,
    target,
    chooseFolder,
    step,
    sign,
    exportAgain: () => exportAgain(),
    mayReplace,
    keepFiles,
    faults,
    notWritten,
    signed,
    backup: isSigned ? backup : undefined,
  }
}
