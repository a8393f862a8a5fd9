import { readWhole } from '#services/files/read.ts'
import { openIdentity, signerIn, signerOf } from '#services/identity/index.ts'
import type { KeyFile } from '#services/identity/pkcs12.ts'
import { addSignature, type SignatureAdded, type SignedElsewhere, takeSigned } from '#services/panel/addSignature.ts'
import { closePanel, type PanelClosed, type PanelWritten, type PreparedPanel, preparePanel, writePanel } from '#services/panel/signPanel.ts'
import { borrow, type LentRecord } from '#services/signing/lent.ts'
import { pagesOf, sheetsOf } from '#services/signing/pagesAndSheets.ts'
import { mayInPanel } from '#shared/panel/roles.ts'
import type { KnownKey } from '#shared/panel/signerKeys.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'
import { withKeys } from './profiles.ts'
import { stepsTo } from './signing.ts'

interface Given {
  readonly lent: LentRecord<'panel'>
  /** ISO 8601 with offset */
  readonly now: string
}

interface Into {
  /** folder for the three files */
  readonly out: string
}

const readOnly = async () => refuse({ code: 'journal.closed' })

/** What would be signed, or what is signed so far, with the number of its pages. */
export function preparePanelJob({
  lent,
  people,
  now,
}: Given & { readonly people: readonly KnownKey[] }): Promise<
  Result<PreparedPanel & { readonly pages: number; readonly sheets: readonly string[] }>
> {
  return withKeys(lent.keys, async () => {
    const at = borrow('panel', lent, readOnly)
    const isClosing = !at.mission.state().locked && mayInPanel(lent.member, 'sheet.locked')
    const closer = isClosing ? await signerOf(lent.keys.keyFile, new Date(now)) : undefined
    if (closer && !closer.ok) return closer
    const made = await preparePanel(at, people, now, closer?.value)
    if (!made.ok) return made
    const { pdf, xlsx } = made.value.files
    return ok({ ...made.value, pages: await pagesOf(pdf), sheets: sheetsOf(xlsx) })
  })
}

/** Closes and signs with the keys passed to it; main writes the lock. */
export function closePanelJob(
  { lent, people, now, out, force }: Given & Into & { readonly people: readonly KnownKey[]; readonly force: boolean },
  context: JobContext,
): Promise<Result<PanelClosed>> {
  return withKeys(lent.keys, async () => {
    const signer = await signerOf(lent.keys.keyFile, new Date(now))
    if (!signer.ok) return signer
    return closePanel(borrow('panel', lent, context.ask), people, signer.value, now, { out, force, onStep: stepsTo(context) })
  })
}

export function writePanelJob({ lent, now, out }: Given & Into, context: JobContext): Promise<Result<PanelWritten>> {
  return withKeys(lent.keys, async () => {
    const signer = await signerIn(lent.keys.keyFile)
    if (!signer.ok) return signer
    return writePanel(borrow('panel', lent, readOnly), signer.value, now, { out, onStep: stepsTo(context) })
  })
}

/** What a member signs with: what a profile's key file holds, or a PKCS#12 file that the member brought. */
type SigningKey = KeyFile | { readonly file: string; readonly passphrase: string }

async function signerBy(key: SigningKey, now: Date): Promise<Result<Signer>> {
  if (!('file' in key)) return signerOf(key, now)
  const p12 = await readWhole(key.file)
  return p12.ok ? openIdentity(p12.value, key.passphrase, now) : p12
}

/** Adds a further member's signature to the files kept under the leader's keys; `key` is what the member signs with. */
export function addSignatureJob(
  { lent, key, now, out }: Given & Into & { readonly key: SigningKey },
  context: JobContext,
): Promise<Result<SignatureAdded>> {
  return withKeys(lent.keys, async () => {
    const signer = await signerBy(key, new Date(now))
    if (!signer.ok) return signer
    return addSignature(borrow('panel', lent, readOnly), signer.value, now, { out, onStep: stepsTo(context) })
  })
}

/** Takes over files that others signed and that were verified in a guarded thread. */
export function takeSignedJob(
  { lent, found, now, out }: Given & Into & { readonly found: SignedElsewhere },
  context: JobContext,
): Promise<Result<SignatureAdded>> {
  return withKeys(lent.keys, () => takeSigned(borrow('panel', lent, readOnly), found, now, { out, onStep: stepsTo(context) }))
}
