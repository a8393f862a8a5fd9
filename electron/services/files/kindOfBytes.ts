/** The kind of a file by its first bytes, independent of its name. */
export type ContentKind = 'zip' | 'pdf' | 'office' | 'picture' | 'json' | 'text' | 'empty' | 'folder' | 'other'

/** By bytes in memory; the first 4 KiB tell. */
export function kindOfBytes(bytes: Buffer): ContentKind {
  if (bytes.length === 0) return 'empty'
  const start = bytes.toString('latin1')
  if (start.startsWith('PK\x03\x04')) return /\[Content_Types\]\.xml|_rels\/\.rels|docProps\//.test(start) ? 'office' : 'zip'
  if (start.startsWith('PK')) return 'zip'
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'office'
  if (/^(\xff\xd8\xff|\x89PNG|GIF8|BM|II\*\0|MM\0\*|RIFF....WEBP)/s.test(start)) return 'picture'
  if (/^(\xef\xbb\xbf)?\s*[{[]/.test(start)) return 'json'
  return bytes.includes(0) && !/^(\xff\xfe|\xfe\xff)/.test(start) ? 'other' : 'text'
}
