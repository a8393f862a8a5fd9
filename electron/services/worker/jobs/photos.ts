import { keepPhoto, type Owner, readPhoto, type SheetPhotos } from '#services/photos/store.ts'

/** A person's photos: their folder, and the keys of files and of their names. */
interface PhotosOf {
  readonly folder: string
  readonly keys: { readonly files: Uint8Array; readonly names: Uint8Array }
  readonly review: string
}

/** Digests and seals a picked photo of up to 20 MB. */
export function keepPhotoJob({ review, file, beside, ...of }: PhotosOf & { readonly file: string; readonly beside: SheetPhotos }) {
  return withKeysOf(of, (owner) => keepPhoto(owner, review, file, beside))
}

/** Opens a kept photo and checks its digest. */
export function readPhotoJob({ review, sha256, ...of }: PhotosOf & { readonly sha256: string }) {
  return withKeysOf(of, (owner) => readPhoto(owner, review, sha256))
}

/** The job's copy of the keys is overwritten when it ends. */
async function withKeysOf<T>({ folder, keys }: Omit<PhotosOf, 'review'>, work: (owner: Owner) => Promise<T>): Promise<T> {
  try {
    return await work({ folder, key: (use) => (use === 'names' ? keys.names : keys.files) })
  } finally {
    keys.names.fill(0)
    keys.files.fill(0)
  }
}
