export const signature = {
  'appearance.signer': 'Signed by: {name}  {unit}',
  'appearance.time': 'Signed at: {time} (clock of this computer)',
  'appearance.fingerprint': 'Certificate fingerprint: {digits}',
} as const
