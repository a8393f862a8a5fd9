/** The password Excel gives a file that is protected against writing only, and tries by itself before it asks ([MS-OFFCRYPTO] 2.1.11). */
export const commonPassword = 'VelvetSweatshop'

export function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
