import { useCallback, useEffect, useRef, useState } from 'react'
import type { PreparedPanelFiles, SignatureJoined, SignerHere } from '#shared/ipc/countersigning.ts'
import type { Signed } from '#shared/ipc/signing.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { type BackupState, useBackup } from '../../../components/signed/useBackup.ts'
import { bridge } from '../../../session/bridge.ts'
import { usePanel } from '../../../session/panel.tsx'
import { type SigningStep, useSigningSteps } from '../../../session/signingSteps.ts'
import { useTarget } from '../../../session/signingTarget.ts'
import { useVisit } from '../../../session/visit.tsx'

/** What came of the last step, for the person to read. */
export type PanelSigningSaid =
  | { readonly kind: 'signed'; readonly names: readonly string[] }
  | { readonly kind: 'written' }
  | { readonly kind: 'certificate'; readonly name: string; readonly fingerprint: string }
  /** the files are in another folder, for a member who signs on another computer */
  | { readonly kind: 'copied'; readonly folder: string }
  /** `closing`: the record is closed, its files are not there; else a signature is kept, the files are not written */
  | { readonly kind: 'notWritten'; readonly closing: boolean; readonly faults: readonly Fault[] }

export interface PanelSigning extends Pick<ReturnType<typeof useTarget>, 'target' | 'chooseFolder'> {
  /** the files as they would be signed now, or as they are signed so far */
  readonly files: PreparedPanelFiles | undefined
  readonly preparing: boolean
  readonly unprepared: readonly Fault[]
  readonly step: ReturnType<typeof useSigningSteps>['step']
  readonly faults: readonly Fault[]
  readonly said: PanelSigningSaid | undefined
  /** the files in the folder, when this window wrote them */
  readonly written: Signed | undefined
  readonly backup: BackupState | undefined
  readonly close: (passphrase: string) => Promise<void>
  /** answers whether the signature is kept; otherwise `faults` of the answer say why */
  readonly add: (by: SignerHere) => Promise<Result<void>>
  /** reads a secretary's certificate, so that the closed record asks for the signature */
  readonly addCertificate: () => Promise<void>
  readonly write: () => Promise<void>
  /** writes the files into another folder, usually on a stick */
  readonly copyOut: () => Promise<void>
  /** takes in the files as they were signed on another computer */
  readonly takeIn: () => Promise<void>
}

/** Everything the tab 签署 requests from main; the lock it returns goes into the record's session. */
export function usePanelSigning(): PanelSigning {
  const { blockers, state, opened } = usePanel()
  const visit = useVisit().panel
  if (visit === undefined) throw new Error('no panel record is open')
  const { session } = visit
  const { record } = visit.facts
  const about = { record, package: opened.package }
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [said, setSaid] = useState<PanelSigningSaid>()
  const [written, setWritten] = useState<Signed>()
  const { target, chooseFolder } = useTarget(setFaults)
  const { step, working } = useSigningSteps()
  const { backup, backUp } = useBackup(record)
  const { files, preparing, unprepared, show, again } = usePrepared(about, state.locked || blockers.length === 0, state.length)

  async function work<T>(first: SigningStep, asked: (job: string) => Promise<Result<T>>): Promise<Result<T>> {
    setFaults([])
    setSaid(undefined)
    return working(first, asked)
  }

  async function close(passphrase: string): Promise<void> {
    await session.settled()
    const head = files?.prepared.head
    if (!target || head === undefined || session.snapshot().saved.kind !== 'saved') return
    const ask = { ...about, head, passphrase, folder: target.folder, replace: false }
    const answer = await work('passphrase', (job) => bridge.countersigning.close({ ...ask, job }))
    if (!answer.ok) return setFaults(answer.faults)
    const { edit, head: end, signed, notWritten } = answer.value
    await session.adopt(edit, end)
    setWritten(signed)
    setSaid(notWritten ? { kind: 'notWritten', closing: true, faults: notWritten } : { kind: 'written' })
    void backUp(passphrase)
  }

  async function addCertificate(): Promise<void> {
    setFaults([])
    setSaid(undefined)
    const picked = await bridge.files.pick({ purpose: 'certificate', several: false })
    if (!picked.ok) return setFaults(picked.faults)
    const [file] = picked.value
    if (file === undefined) return
    const answer = await bridge.countersigning.addCertificate({ ...about, file: file.file })
    if (!answer.ok) return setFaults(answer.faults)
    setSaid({ kind: 'certificate', ...answer.value })
    again()
  }

  async function add(by: SignerHere): Promise<Result<void>> {
    if (!target) return { ok: false, faults: [{ code: 'file.token' }] }
    const { folder } = target
    const answer = await work('passphrase', (job) => bridge.countersigning.add({ ...about, by, folder, job }))
    if (answer.ok) joined(answer.value)
    return answer.ok ? { ok: true, value: undefined } : answer
  }

  function joined({ names, signatures, signed, notWritten }: SignatureJoined): void {
    show(signatures)
    again()
    if (signed) setWritten(signed)
    setSaid(notWritten ? { kind: 'notWritten', closing: false, faults: notWritten } : { kind: 'signed', names })
  }

  async function write(): Promise<void> {
    if (!target) return
    const { folder } = target
    const answer = await work('write', (job) => bridge.countersigning.write({ ...about, folder, job }))
    if (!answer.ok) return setFaults(answer.faults)
    setWritten(answer.value)
    setSaid({ kind: 'written' })
    again()
  }

  async function copyOut(): Promise<void> {
    const picked = await bridge.signing.pickFolder()
    if (!picked.ok) return setFaults(picked.faults)
    if (picked.value === undefined) return
    const { folder, path } = picked.value
    const answer = await work('write', (job) => bridge.countersigning.write({ ...about, folder, job }))
    if (answer.ok) setSaid({ kind: 'copied', folder: path })
    else setFaults(answer.faults)
  }

  async function takeIn(): Promise<void> {
    if (!target) return
    const { folder } = target
    const picked = await bridge.files.pick({ purpose: 'results', several: true })
    if (!picked.ok) return setFaults(picked.faults)
    if (picked.value.length === 0) return
    const chosen = picked.value.map(({ file }) => file)
    const answer = await work('verify', (job) => bridge.countersigning.takeIn({ ...about, files: chosen, folder, job }))
    if (answer.ok) joined(answer.value)
    else setFaults(answer.faults)
  }

  return {
    ...{
      files,
      preparing,
      unprepared,
      target,
      chooseFolder,
      step,
      faults,
      said,
      written,
      close,
      add,
      addCertificate,
      write,
      copyOut,
      takeIn,
    },
    backup: state.locked ? backup : undefined,
  }
}

type About = Parameters<typeof bridge.countersigning.prepare>[0]

/** The files to look at: made again after every edit, and after every signature; none while something blocks. */
function usePrepared(about: About, wanted: boolean, edits: number) {
  const [files, setFiles] = useState<PreparedPanelFiles>()
  const [preparing, setPreparing] = useState(wanted)
  const [unprepared, setUnprepared] = useState<readonly Fault[]>([])
  const [turn, setTurn] = useState(0)
  const token = useRef<string>(undefined)
  const known = useRef(about)
  known.current = about
  // biome-ignore lint/correctness/useExhaustiveDependencies: made again after every edit and signature
  useEffect(() => {
    let gone = false
    setPreparing(wanted)
    if (!wanted) return setFiles(undefined)
    void bridge.countersigning.prepare(known.current).then((answer) => {
      if (gone) {
        if (answer.ok) void bridge.signing.release({ made: answer.value.prepared.made })
        return
      }
      if (token.current) void bridge.signing.release({ made: token.current })
      token.current = answer.ok ? answer.value.prepared.made : undefined
      setFiles(answer.ok ? answer.value : undefined)
      setUnprepared(answer.ok ? [] : answer.faults)
      setPreparing(false)
    })
    return () => {
      gone = true
    }
  }, [wanted, edits, turn])
  useEffect(() => () => void (token.current && bridge.signing.release({ made: token.current })), [])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  const show = useCallback((signatures: PreparedPanelFiles['signatures']) => setFiles((before) => before && { ...before, signatures }), [])
  return { files, preparing, unprepared, show, again }
}
