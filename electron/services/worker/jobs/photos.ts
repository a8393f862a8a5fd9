import { keepPhoto, readPhoto } from '#services/photos/store.ts'

/** A person's photos: their folder and the key of their files. */
interface PhotosOf {
  readonly folder: string
  readonly key: Uint8Array
  readonly review: string
}

/** Digests and seals a picked photo of up to 20 MB. */
export function keepPhotoJob({ folder, key, review, file }: PhotosOf & { readonly file: string }) {
  return keepPhoto({ folder, key: () => key }, review, file)
}

/** Opens a kept photo and checks its digest. */
export function readPhotoJob({ folder, key, review, sha256 }: PhotosOf & { readonly sha256: string }) {
  return readPhoto({ folder, key: () => key }, review, sha256)
}
