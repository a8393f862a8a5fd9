import { photoPath } from '#shared/ipc/reviews.ts'

/** Where a photo of the open review comes from: the protocol's host for documents. */
export function photoUrl(review: string, sha256: string): string {
  const host = location.host.replace(/^tic/, 'documents')
  return `${location.protocol}//${host}${photoPath(review, sha256)}`
}
