import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import type { PackedAssembly } from '#shared/ipc/assembly.ts'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { Fault } from '#shared/text/fault.ts'
import { byteSize } from '../../components/byteSize.ts'
import { Faults } from '../../components/Faults.tsx'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../components/useWords.ts'
import { bridge, newJob } from '../../session/bridge.ts'
import { Differences } from './Differences.tsx'
import { Progressing } from './Progressing.tsx'
import { SignerChoice, type SigningWay } from './SignerChoice.tsx'
import type { Assembly } from './useAssembly.ts'
import type { Running } from './useBringing.ts'

/** 打包: the package is written whole or not at all, signed by the person at work; a revision names what it takes the place of. */
export function PackStep({ assembly }: { readonly assembly: Assembly }) {
  const { t } = useTranslation('assemblyScreen')
  const word = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [signing, setSigning] = useState<SigningWay>('own')
  const [encrypted, setEncrypted] = useState(false)
  const [identity, setIdentity] = useState<PickedFile>()
  const [running, setRunning] = useState<Running>()
  const [packed, setPacked] = useState<PackedAssembly>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [isCancelled, setIsCancelled] = useState(false)
  useEffect(
    () => bridge.on.jobs.progress(({ job, progress }) => setRunning((before) => (before?.job === job ? { job, progress } : before))),
    [],
  )
  const isSigned = signing !== 'none'
  const canSign = !isSigned || (passphrase !== '' && (signing === 'own' || identity !== undefined))
  const { opened, checked, isChecking, saved } = assembly
  const found = checked?.faults.length ?? 0
  const isReady = checked !== undefined && !isChecking && found === 0 && saved.kind === 'saved' && running === undefined
  const form = assembly.edited.sheets.find(({ name }) => name === zhAssembly('sheetForm'))
  const centre = form?.rows[0]?.[form.keys.indexOf('plan.centre.name')] ?? opened.name
  const revision = (opened.replaces?.revision ?? 0) + 1
  async function pack(): Promise<void> {
    setFaults([])
    setPacked(undefined)
    setIsCancelled(false)
    if (!(await assembly.settle())) return
    const target = await bridge.files.pickTarget({
      name: t('packageName', { centre, stage: word(opened.stage), revision }),
      kind: 'ticplan',
    })
    if (!target.ok || target.value === undefined) return
    const job = newJob()
    setRunning({ job })
    const answer = await bridge.assembly.pack({
      draft: opened.draft,
      target: target.value.file,
      encrypted,
      job,
      ...(isSigned && { passphrase }),
      ...(signing === 'file' && identity && { identity: identity.file }),
    })
    setRunning(undefined)
    setPassphrase('')
    if (answer.ok) setPacked(answer.value)
    else if (answer.faults.some(({ code }) => code === 'job.cancelled')) setIsCancelled(true)
    else setFaults(answer.faults)
  }
  return (
    <form
      className="assembly-pack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && canSign) void pack()
      }}
    >
      <dl className="assembly-facts">
        <dt>{t('packWhat')}</dt>
        <dd>{t('packContents', { documents: assembly.documents.length, centre, stage: word(opened.stage) })}</dd>
        <dt>{t('replaces')}</dt>
        <dd>{opened.replaces ? t('replacesAs', { revision, ...earlier(opened.replaces) }) : t('replacesNothing')}</dd>
      </dl>
      {opened.replaces && <Differences assembly={assembly} />}
      <SignerChoice
        signing={signing}
        identity={identity}
        passphrase={passphrase}
        onSigning={setSigning}
        onIdentity={setIdentity}
        onPassphrase={setPassphrase}
      />
      <label className="assembly-tick">
        <input type="checkbox" checked={encrypted} onChange={(event) => setEncrypted(event.target.checked)} />
        {t('encrypt')}
        <span className="assembly-quiet">{t('encryptAbout')}</span>
      </label>
      <div className="assembly-head">
        <Button type="primary" htmlType="submit" disabled={!isReady || !canSign}>
          {t('pack')}
        </Button>
        {!isReady && running === undefined && (
          <span className="assembly-quiet">{found > 0 ? t('packFaults', { count: found }) : t('packWait')}</span>
        )}
      </div>
      {running && <Progressing running={running} onCancel={() => void bridge.jobs.cancel({ job: running.job })} />}
      {isCancelled && <p role="status">{t('packCancelled')}</p>}
      {faults.length > 0 && <Faults faults={faults} />}
      {packed && <Packed packed={packed} />}
    </form>
  )
}

function earlier({ id, revision }: { readonly id: string; readonly revision: number }) {
  return { id, earlier: revision }
}

function Packed({ packed: { file, sha256, bytes, files, signed, encryptedFor } }: { readonly packed: PackedAssembly }) {
  const { t } = useTranslation('assemblyScreen')
  return (
    <section className="assembly-packed" aria-label={t('packed')}>
      <p role="status" className="assembly-sum">
        <StateMark state="ok" decorative />
        {t(signed ? 'packedSigned' : 'packedUnsigned', { name: file.name })}
      </p>
      <dl className="assembly-facts">
        <dt>{t('folder')}</dt>
        <dd>{file.folder}</dd>
        <dt>{t('size')}</dt>
        <dd>{t('sizeOf', { files, size: byteSize(bytes) })}</dd>
        {encryptedFor !== undefined && (
          <>
            <dt>{t('encryptedFor')}</dt>
            <dd>{t('encryptedForCount', { count: encryptedFor })}</dd>
          </>
        )}
        <dt>{t('digest')}</dt>
        <dd className="digest assembly-wrap">{groupsOfFour(sha256)}</dd>
      </dl>
      <Button onClick={() => void bridge.files.reveal({ file: file.file })}>{t('showFile')}</Button>
    </section>
  )
}
