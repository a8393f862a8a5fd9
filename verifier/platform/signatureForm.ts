/** Which foreign form an invalid signature of a package has is told by `inspect` alone: it changes no verdict and no word of a verification. */
export async function formOf(): Promise<undefined> {
  return undefined
}
