import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './command.ts'

/** An outside program's verdict on a file: accepted, rejected, or not asked because it is not installed. */
export type Judgement = 'fine' | 'refused' | 'absent'

/** poppler's `pdfsig`: its sentence is read, since its exit code is 0 even for a broken digest. */
export async function askPdfsig(pdf: string): Promise<Judgement> {
  const { code, out } = await run('pdfsig', ['-nocert', pdf], { LC_ALL: 'C' })
  if (code === 127) return 'absent'
  return out.includes('Signature is Valid.') && out.includes('Total document signed') ? 'fine' : 'refused'
}

/** LibreOffice opens the workbook and prints it; a file it cannot open gives no PDF. Without a UTF-8 locale it cannot open Chinese names. */
export async function askLibreOffice(xlsx: string): Promise<Judgement> {
  const folder = await mkdtemp(join(tmpdir(), 'tic-demo-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const { code, out } = await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, xlsx], {
      LC_ALL: 'C.UTF-8',
    })
    if (code === 127) return 'absent'
    return code === 0 && /convert .* -> .*\.pdf/.test(out) ? 'fine' : 'refused'
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
