// Reads Electron's archive: two sizes, the list of files as JSON, then their bytes one after another.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Every file of an archive, by its path inside: `{ path, bytes }`; files kept outside it (`.unpacked`) have no bytes. */
export function readAsar(file) {
  const all = readFileSync(file)
  const headerBytes = all.readUInt32LE(4)
  const list = JSON.parse(all.subarray(16, 16 + all.readUInt32LE(12)).toString('utf8'))
  return [...filesOf(list, '')].map(({ path, size, offset, unpacked }) => {
    const from = 8 + headerBytes + Number(offset)
    return { path, size, bytes: unpacked ? undefined : all.subarray(from, from + size) }
  })
}

function* filesOf({ files }, folder) {
  for (const [name, entry] of Object.entries(files)) {
    if (entry.files) yield* filesOf(entry, `${folder}${name}/`)
    else if (entry.link === undefined) yield { path: `${folder}${name}`, ...entry }
  }
}

/** Writes the files whose path is wanted below a folder. */
export function extractAsar(file, folder, wanted) {
  for (const { path, bytes } of readAsar(file)) {
    if (bytes === undefined || !wanted(path)) continue
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, bytes)
  }
}
