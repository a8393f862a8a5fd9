/**
 * Bytes that the photos of one sheet may have together: 200 MiB. The signed PDF holds them unchanged, and a program that
 * verifies one reads files up to 256 MB, so that every signed sheet can be verified.
 */
export const largestTogether = 200 * 2 ** 20

type Photos = Readonly<Record<string, { readonly bytes: number } | undefined>>

/** Whether the photos of a sheet together with `more` bytes are within the limit. */
export function photosFit(attachments: Photos, more = 0): boolean {
  return Object.values(attachments).reduce((sum, photo) => sum + (photo?.bytes ?? 0), more) <= largestTogether
}
