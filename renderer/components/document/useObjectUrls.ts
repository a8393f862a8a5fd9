import { useEffect, useState } from 'react'
import type { PictureBytes } from '#shared/evidence/pages.ts'

const none: readonly string[] = []

/** Addresses under which the page can draw pictures; they are given up with the component. */
export function useObjectUrls(pictures: readonly PictureBytes[]): readonly string[] {
  const [urls, setUrls] = useState(none)
  useEffect(() => {
    const made = pictures.map(({ bytes, type }) => URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type })))
    setUrls(made)
    return () => made.forEach((url) => void URL.revokeObjectURL(url))
  }, [pictures])
  return urls
}
