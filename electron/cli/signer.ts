import { readWhole } from '#services/files/read.ts'
import { openIdentity, openKeyFile } from '#services/identity/index.ts'
import type { KeyFile } from '#services/identity/pkcs12.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Result, refuse } from '#shared/text/fault.ts'
import type { Io } from './io.ts'
import { inFile } from './outcome.ts'
import { passphraseOf } from './passphrase.ts'

/** Opens the identity file that signs, with the passphrase of `--passphrase-file`, the environment or the terminal. */
export async function openSigner(io: Io, file: string, passphraseFile: string | undefined, now: Date): Promise<Result<Signer>> {
  const p12 = await readWhole(file)
  if (!p12.ok) return p12
  const passphrase = await passphraseOf(io, passphraseFile)
  if (!passphrase.ok) return passphrase
  const signer = await openIdentity(p12.value, passphrase.value, now)
  return signer.ok ? signer : refuse(...inFile(signer.faults, file))
}

/** What an identity file holds, for work that asks for the key itself; the passphrase comes first. */
export async function openKey(io: Io, file: string, passphraseFile: string | undefined): Promise<Result<KeyFile>> {
  const passphrase = await passphraseOf(io, passphraseFile)
  if (!passphrase.ok) return passphrase
  const p12 = await readWhole(file)
  if (!p12.ok) return p12
  const key = openKeyFile(p12.value, passphrase.value)
  return key.ok ? key : refuse(...inFile(key.faults, file))
}
