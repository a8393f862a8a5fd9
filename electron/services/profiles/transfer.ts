import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix, relative, sep } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { writeFileSafely } from '../files/write.ts'
import { profileSchema } from './format.ts'
import { lockKey, lockSchema, open, seal, unlockKey } from './keys.ts'

const headerSchema = z.strictObject({ format: z.literal('tic-review/profile-copy@1'), lock: lockSchema })

/** Leaves a profile's folder as one encrypted file, for a laptop that breaks. The passphrase is the copy's own. */
export async function exportProfile(folder: string, out: string, passphrase: string, force: boolean): Promise<Result<void>> {
  const files: Record<string, Uint8Array> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // files being written while the copy is made carry a passing name, and may be gone a moment later
    if (!entry.isFile() || entry.name.endsWith('.lock') || entry.name.endsWith('.part')) continue
    const path = join(entry.parentPath, entry.name)
    files[relative(folder, path).split(sep).join('/')] = await readFile(path)
  }
  const key = new Uint8Array(randomBytes(32))
  const header = JSON.stringify({ format: 'tic-review/profile-copy@1', lock: await lockKey(key, passphrase) })
  const sealed = seal(key, zipSync(files, { level: 6 }))
  return writeFileSafely(out, Buffer.concat([Buffer.from(`${header}\n`), sealed]), { force })
}

/** What never changes in place, or only grows; the other files are rewritten while the app works. */
const keptAsTheyAre = /^(identity\.p12|reviews\/[^/]+\.journal|reviews\/[^/]+\.photos\/.+)$/

/** Reads a copy back and compares journals, photos and key with the folder it was made of: nothing is brought in. Faults: `profile.notCopy .passphrase .damaged`. */
export async function checkCopy(file: string, folder: string, passphrase: string): Promise<Result<{ readonly bytes: number }>> {
  const files = await openCopy(file, passphrase)
  if (!files.ok) return files
  for (const [name, content] of Object.entries(files.value.files)) {
    if (climbs(name)) return refuse({ code: 'profile.damaged', name: file })
    if (!keptAsTheyAre.test(name)) continue
    const own = await readFile(join(folder, ...name.split('/')))
    // A journal goes on while the copy is made: what was copied must be its beginning.
    if (!own.subarray(0, content.length).equals(content)) return refuse({ code: 'profile.damaged', name: file })
  }
  return ok({ bytes: files.value.bytes })
}

/** Brings such a copy back. A profile already here is not touched: `profile.exists`. */
export async function importProfile(file: string, root: string, passphrase: string): Promise<Result<{ readonly id: string }>> {
  const copy = await openCopy(file, passphrase)
  if (!copy.ok) return copy
  const { files } = copy.value
  const profile = profileSchema.safeParse(JSON.parse(new TextDecoder().decode(files['profile.json'])))
  if (!profile.success || Object.keys(files).some(climbs)) return refuse({ code: 'profile.damaged', name: file })
  return unpack(files, root, profile.data.id)
}

async function openCopy(
  file: string,
  passphrase: string,
): Promise<Result<{ readonly files: Readonly<Record<string, Uint8Array>>; readonly bytes: number }>> {
  const bytes = await readCopy(file)
  const end = bytes.indexOf(10)
  const header = headerOf(bytes.subarray(0, Math.max(0, end)))
  if (!header) return refuse({ code: 'profile.notCopy', name: file })
  const key = await unlockKey(header.lock, passphrase)
  if (!key) return refuse({ code: 'profile.passphrase' })
  const zip = open(key, bytes.subarray(end + 1))
  return zip ? ok({ files: unzipSync(zip), bytes: bytes.length }) : refuse({ code: 'profile.damaged', name: file })
}

async function unpack(files: Readonly<Record<string, Uint8Array>>, root: string, id: string): Promise<Result<{ readonly id: string }>> {
  const incoming = join(root, `.incoming-${id}`)
  try {
    await rm(incoming, { recursive: true, force: true })
    for (const [name, content] of Object.entries(files)) {
      const path = join(incoming, ...name.split('/'))
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    }
    await rename(incoming, join(root, id))
    return ok({ id })
  } catch (error) {
    await rm(incoming, { recursive: true, force: true })
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return refuse({ code: 'profile.exists', got: id })
    return refuse({ code: code === 'ENOSPC' ? 'file.noSpace' : 'profile.folder', name: root })
  }
}

async function readCopy(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch {
    return Buffer.alloc(0) // reported as not a copy: the file cannot be read
  }
}

function headerOf(bytes: Uint8Array): z.infer<typeof headerSchema> | undefined {
  try {
    const parsed = headerSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

function climbs(name: string): boolean {
  return name.includes('\\') || posix.normalize(name) !== name || name.startsWith('..') || name.startsWith('/')
}
