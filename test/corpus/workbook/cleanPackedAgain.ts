import { zipSync } from 'fflate'
import { readZip } from '#shared/signature/ooxml/zip.ts'
import { good } from '../attack.ts'

export const specimen = good({
  about: 'The same parts packed again by another program: the signature covers parts, not the container.',
  kind: 'xlsx',
  make: ({ workbook }) => zipSync(Object.fromEntries(readZip(workbook)!), { level: 1, mtime: new Date(2026, 0, 1) }),
})
