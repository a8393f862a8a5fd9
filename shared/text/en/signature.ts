import type { signature as zh } from '../zh/signature.ts'

export const signature: Readonly<Record<keyof typeof zh, string>> = {
  'appearance.signer': 'Signed by: {name}  {unit}',
  'appearance.time': 'Signed at: {time} (clock of this computer)',
  'appearance.fingerprint': 'Certificate fingerprint: {digits}',
}
