/** The password that Excel gives a file protected only against writing; Excel tries it before it asks for one ([MS-OFFCRYPTO] 2.1.11). */
export const commonPassword = 'VelvetSweatshop'

export function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
